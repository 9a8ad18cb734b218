package io.skyspy.streams.acars.message;

import io.skyspy.aviation.acars.Label;
import io.skyspy.schemas.avro.AcarsDecoded;
import io.skyspy.schemas.avro.AcarsMessage;
import org.jspecify.annotations.Nullable;

/** What all messages of an aircraft become, in their order: copies counted, blocks put together, texts decoded. Not thread-safe. */
public final class Conversation {

    private final Copies copies;
    private final Blocks blocks;
    private final Segments segments;
    private final Decodings decodings = new Decodings();

    /** @param open what is going on: texts of several blocks, transfers of several segments */
    public Conversation(Copies copies, Memory open) {
        this.copies = copies;
        this.blocks = new Blocks(open);
        this.segments = new Segments(open, decodings::of);
    }

    /** What is written for a message that came: itself with what it says, or the one it is a copy of. */
    public AcarsMessage take(AcarsMessage message) {
        AcarsMessage again = copies.again(message);
        if (again != null) {
            return again;
        }
        AcarsMessage placed = segments.take(blocks.take(
                AcarsMessage.newBuilder(message).setId(Identity.id(message)).build()));
        AcarsDecoded decoded = decodings.of(placed);
        AcarsMessage written = AcarsMessage.newBuilder(placed)
                .setDecoded(decoded)
                .setCategory(category(placed, decoded))
                .build();
        copies.first(message, written);
        return written;
    }

    /** An H1 can be anything; what was read in it tells more than its label. */
    private static String category(AcarsMessage message, @Nullable AcarsDecoded decoded) {
        if (decoded == null || !message.getSubcategory().equals("terminal")) {
            return message.getCategory();
        }
        String type = decoded.getMessageType();
        String finer = type.startsWith("position_report") || type.startsWith("progress_report")
                ? "position"
                : type.startsWith("oooi")
                        ? "oooi"
                        : type.startsWith("cpdlc") || type.startsWith("adsc")
                                ? "cpdlc"
                                : type.startsWith("weather")
                                                || type.startsWith("atis")
                                                || type.startsWith("pilot_weather")
                                        ? "weather"
                                        : type.startsWith("fault")
                                                        || type.startsWith("warning")
                                                        || type.startsWith("acms")
                                                ? "maintenance"
                                                : "airline";
        return new Label(message.getLabel(), "both", "", finer).category();
    }
}
