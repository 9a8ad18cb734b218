package io.skyspy.streams.acars;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.skyspy.schemas.avro.AcarsMessage;
import io.skyspy.schemas.avro.DataLink;
import io.skyspy.streams.acars.format.Rejection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Counts records by what became of them, and messages by their link and by how much of them was understood. */
final class AcarsMetrics {

    private final MeterRegistry meters;
    private final Map<DataLink, Counter> messages = new EnumMap<>(DataLink.class);
    private final Counter linkFrames;
    private final Counter reports;
    private final Counter copies;
    private final Counter full;
    private final Counter partial;
    private final Counter undecoded;
    private final Counter withoutText;

    AcarsMetrics(MeterRegistry meters) {
        this.meters = meters;
        for (DataLink link : DataLink.values()) {
            messages.put(
                    link,
                    counter(
                            meters,
                            "acars.messages.published",
                            "Messages heard for the first time",
                            "link",
                            link.name()));
        }
        linkFrames = Counter.builder("acars.frames.link")
                .description("Frames of a link without a message")
                .register(meters);
        reports = Counter.builder("acars.reports.published")
                .description("Positions taken from frames of a link")
                .register(meters);
        copies = Counter.builder("acars.messages.copies")
                .description("Further copies of messages")
                .register(meters);
        full = decoded(meters, "full");
        partial = decoded(meters, "partial");
        undecoded = decoded(meters, "none");
        withoutText = decoded(meters, "empty");
    }

    private static Counter decoded(MeterRegistry meters, String level) {
        return counter(meters, "acars.messages.decoded", "Messages by how much of them was understood", "level", level);
    }

    private static Counter counter(MeterRegistry meters, String name, String description, String tag, String value) {
        return Counter.builder(name)
                .description(description)
                .tag(tag, value.toLowerCase(Locale.ROOT))
                .register(meters);
    }

    /** @param source as it is configured, so there are few */
    void rejected(Rejection reason, String source) {
        Counter.builder("acars.records.rejected")
                .description("Records not used, or put right")
                .tag("reason", reason.name().toLowerCase(Locale.ROOT))
                .tag("source", source)
                .register(meters)
                .increment();
    }

    void linkFrame() {
        linkFrames.increment();
    }

    void report() {
        reports.increment();
    }

    void message(AcarsMessage message) {
        if (message.getCopies() > 1) {
            copies.increment();
            return;
        }
        requireNonNull(messages.get(message.getLink()), "every link has its counter")
                .increment();
        if (message.getText().isEmpty()) {
            withoutText.increment();
        } else if (message.getDecoded() == null) {
            undecoded.increment();
        } else {
            (message.getDecoded().getFull() ? full : partial).increment();
        }
    }
}
