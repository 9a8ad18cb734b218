package io.skyspy.ingest.acars.source;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.skyspy.ingest.acars.objects.Refusal;
import io.skyspy.runtime.source.SourceCounters;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What the sources are counted by. */
public final class AcarsIngestMetrics {

    private static final String PREFIX = "ingest.acars.";

    private final MeterRegistry meters;
    private final Map<Refusal, Counter> refused = new EnumMap<>(Refusal.class);
    private final Counter deadLettersWithheld;

    public AcarsIngestMetrics(MeterRegistry meters) {
        this.meters = meters;
        for (Refusal reason : Refusal.values()) {
            refused.put(
                    reason,
                    Counter.builder(PREFIX + "input.rejected")
                            .description("Bytes not passed on")
                            .tag("reason", reason.name().toLowerCase(Locale.ROOT))
                            .register(meters));
        }
        deadLettersWithheld = Counter.builder(PREFIX + "deadletters.withheld")
                .description("Rejected bytes beyond the rate of dead letters, counted only")
                .register(meters);
    }

    void refused(Refusal reason) {
        requireNonNull(refused.get(reason), "every reason has its counter").increment();
    }

    /** Counts what is beyond the rate of dead letters. */
    public Counter deadLettersWithheld() {
        return deadLettersWithheld;
    }

    /** Records passed on by a configured source; there are as many as the configuration has. */
    Counter records(String source) {
        return Counter.builder(PREFIX + "records.received")
                .description("Records taken from sources")
                .tag("source", source)
                .register(meters);
    }

    /** What every source has in common. */
    public SourceCounters of(String source) {
        return new OfSource(
                counter("bytes.received", "Bytes read from sources", source),
                counter("connections.lost", "Connections that ended", source),
                counter("connections.refused", "Connections refused at the limit", source));
    }

    private Counter counter(String name, String description, String source) {
        return Counter.builder(PREFIX + name)
                .description(description)
                .tag("source", source)
                .register(meters);
    }

    private record OfSource(Counter received, Counter lost, Counter refusedConnections) implements SourceCounters {

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
            refusedConnections.increment();
        }
    }
}
