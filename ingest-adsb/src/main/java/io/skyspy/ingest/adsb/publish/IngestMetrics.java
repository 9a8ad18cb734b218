package io.skyspy.ingest.adsb.publish;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.skyspy.ingest.adsb.feed.Rejection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What the sources are counted by. */
public final class IngestMetrics {

    private static final String PREFIX = "ingest.adsb.";

    private final Map<SourceType, Counter> frames = new EnumMap<>(SourceType.class);
    private final Map<SourceType, Counter> reports = new EnumMap<>(SourceType.class);
    private final Map<SourceType, Counter> bytes = new EnumMap<>(SourceType.class);
    private final Map<SourceType, Counter> reconnects = new EnumMap<>(SourceType.class);
    private final Map<SourceType, Counter> refused = new EnumMap<>(SourceType.class);
    private final Map<Rejection, Counter> rejected = new EnumMap<>(Rejection.class);
    private final Counter deadLettersWithheld;

    public IngestMetrics(MeterRegistry meters) {
        for (SourceType type : SourceType.values()) {
            frames.put(type, counter(meters, "frames.received", "Frames taken from sources", "source", type));
            reports.put(
                    type, counter(meters, "reports.received", "Decoded reports taken from sources", "source", type));
            bytes.put(type, counter(meters, "bytes.received", "Bytes read from sources", "source", type));
            reconnects.put(type, counter(meters, "connections.lost", "Connections that ended", "source", type));
            refused.put(
                    type, counter(meters, "connections.refused", "Connections refused at the limit", "source", type));
        }
        for (Rejection reason : Rejection.values()) {
            rejected.put(
                    reason, counter(meters, "input.rejected", "Messages, lines and fields not used", "reason", reason));
        }
        deadLettersWithheld = Counter.builder(PREFIX + "deadletters.withheld")
                .description("Rejected lines beyond the rate of dead letters, counted only")
                .register(meters);
    }

    void frame(SourceType source) {
        of(frames, source).increment();
    }

    void report(SourceType source) {
        of(reports, source).increment();
    }

    void rejected(Rejection reason) {
        of(rejected, reason).increment();
    }

    void deadLetterWithheld() {
        deadLettersWithheld.increment();
    }

    /** Bytes that came in, before any parsing. */
    public void bytes(SourceType source, long count) {
        of(bytes, source).increment((double) count);
    }

    /** A connection ended, or could not be made. */
    public void connectionLost(SourceType source) {
        of(reconnects, source).increment();
    }

    /** A connection was refused because there are too many. */
    public void connectionRefused(SourceType source) {
        of(refused, source).increment();
    }

    private static <E extends Enum<E>> Counter of(Map<E, Counter> counters, E key) {
        return requireNonNull(counters.get(key), "every constant has its counter");
    }

    private static Counter counter(MeterRegistry meters, String name, String description, String tag, Enum<?> value) {
        return Counter.builder(PREFIX + name)
                .description(description)
                .tag(tag, value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .register(meters);
    }
}
