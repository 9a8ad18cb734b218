package io.skyspy.streams.acars.message;

import io.skyspy.schemas.avro.AcarsDecoded;
import io.skyspy.schemas.avro.AcarsMessage;
import io.skyspy.schemas.avro.BlockState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts MIAM transfers together that are sent in several segments, each a message of its own: S, number of the file, number of the segment,
 * a piece. No segment says that it is the last: it is when what is there can be decoded as a whole.
 */
final class Segments {

    private static final Pattern FORM = Pattern.compile("(?s)S(\\d{3})(\\d{3})(.+)");
    private static final Pattern BEGINNING = Pattern.compile("(?s)[0-3-][0-3][!-{]+\\|?.*");
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int LAST_THAT_BEGINS = 1;
    private static final int LONGEST_TEXT = 64 * 1024;
    private static final int MOST_PARTS = 64;
    private static final String TRANSFER = "T";

    private final Memory open;
    private final Function<AcarsMessage, @Nullable AcarsDecoded> decodings;

    Segments(Memory open, Function<AcarsMessage, @Nullable AcarsDecoded> decodings) {
        this.open = open;
        this.decodings = decodings;
    }

    /** The message with its place among the segments, with the whole transfer when this completes it. */
    AcarsMessage take(AcarsMessage message) {
        Matcher form = FORM.matcher(message.getText());
        boolean whole = message.getBlock() == BlockState.WHOLE || message.getBlock() == BlockState.COMPLETE;
        boolean carries = message.getLabel().equals("MA") || message.getLabel().equals("H1");
        if (!whole || !carries || !form.matches()) {
            return message;
        }
        String key = "segments/" + Identity.key(message) + "/" + form.group(1);
        int number = Integer.parseInt(form.group(2));
        AcarsMessage begun = begun(key, message);
        if (begun == null) {
            return number <= LAST_THAT_BEGINS
                            && BEGINNING.matcher(form.group(3)).matches()
                    ? add(key, message, number, TRANSFER + form.group(3), List.of())
                    : message;
        }
        int last = Integer.parseInt(Objects.requireNonNullElse(begun.getBlockId(), "0"));
        if (number == last) {
            return with(message, BlockState.DUPLICATE);
        }
        String text = begun.getText() + form.group(3);
        if (number != last + 1 || text.length() > LONGEST_TEXT) {
            open.remove(key);
            return with(message, BlockState.OUT_OF_SEQUENCE);
        }
        return add(key, message, number, text, begun.getSupersedes());
    }

    private @Nullable AcarsMessage begun(String key, AcarsMessage message) {
        AcarsMessage begun = open.get(key);
        if (begun != null
                && Duration.between(begun.getHeardAt(), message.getHeardAt())
                                .abs()
                                .compareTo(PATIENCE)
                        > 0) {
            open.remove(key);
            return null;
        }
        return begun;
    }

    private AcarsMessage add(String key, AcarsMessage message, int number, String text, List<String> parts) {
        AcarsMessage together = AcarsMessage.newBuilder(message)
                .setText(text)
                .setBlock(BlockState.COMPLETE)
                .setSupersedes(parts)
                .build();
        AcarsDecoded decoded = decodings.apply(together);
        if (decoded != null && decoded.getFull()) {
            open.remove(key);
            return together;
        }
        List<String> more = new ArrayList<>(parts);
        if (more.size() < MOST_PARTS) {
            more.add(message.getId());
        }
        AcarsMessage known = open.get(key);
        open.put(
                key,
                AcarsMessage.newBuilder(together)
                        .setHeardAt(known == null ? message.getHeardAt() : known.getHeardAt())
                        .setBlockId(Integer.toString(number))
                        .setSupersedes(more)
                        .build());
        return with(message, BlockState.PART);
    }

    private static AcarsMessage with(AcarsMessage message, BlockState state) {
        return AcarsMessage.newBuilder(message).setBlock(state).build();
    }
}
