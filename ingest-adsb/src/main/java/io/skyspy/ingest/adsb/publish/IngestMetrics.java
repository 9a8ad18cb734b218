package io.skyspy.ingest.adsb.publish;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.skyspy.ingest.adsb.feed.Rejection;
import io.skyspy.runtime.source.SourceCounters;
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

    /** Counts what is beyond the rate of dead letters. */
    public Counter deadLettersWithheld() {
        return deadLettersWithheld;
    }

    /** What sources of that kind have in common. */
    public SourceCounters of(SourceType type) {
        return new OfType(of(bytes, type), of(reconnects, type), of(refused, type));
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

    private record OfType(Counter received, Counter lost, Counter refused) implements SourceCounters {

        @Override
        public void bytes(long count) {
            received.increment((double) count);
        }

        @Override
        public void connectionLost() {
            lost.increment();
        }

        @Override
        public void connectionRefused() {
            refused.increment();
        }
    }
}
