package io.skyspy.ingest.acars;

import static java.util.Objects.requireNonNull;

import io.skyspy.ingest.acars.source.AcarsIngestMetrics;
import io.skyspy.ingest.acars.source.ObjectConnections;
import io.skyspy.ingest.acars.source.RawPublisher;
import io.skyspy.ingest.acars.source.RecordedSource;
import io.skyspy.ingest.acars.source.UdpSource;
import io.skyspy.runtime.outbox.DeadLetters;
import io.skyspy.runtime.outbox.Outbox;
import io.skyspy.runtime.outbox.OutgoingRecord;
import io.skyspy.runtime.outbox.RecordSink;
import io.skyspy.runtime.replay.Speed;
import io.skyspy.runtime.source.Endpoint;
import io.skyspy.runtime.source.ListenSource;
import io.skyspy.runtime.source.Source;
import io.skyspy.runtime.source.SourceName;
import io.skyspy.runtime.source.TcpSource;
import io.skyspy.schemas.avro.DatalinkClock;
import java.time.Clock;

/** Makes sources from their settings, publishing into one outbox. */
final class AcarsSourceFactory {

    private final IngestAcarsSettings settings;
    private final int partitions;
    private final Outbox outbox;
    private final DeadLetters deadLetters;
    private final AcarsIngestMetrics metrics;
    private final Clock clock;

    AcarsSourceFactory(
            IngestAcarsSettings settings, int partitions, Outbox outbox, AcarsIngestMetrics metrics, Clock clock) {
        this.settings = settings;
        this.partitions = partitions;
        this.outbox = outbox;
        this.deadLetters =
                new DeadLetters(outbox::put, IngestAcarsConfiguration.NAME, metrics.deadLettersWithheld(), clock);
        this.metrics = metrics;
        this.clock = clock;
    }

    Source source(AcarsSourceSettings source) {
        SourceName name = new SourceName(source.id(), source.type().text());
        return switch (source.type()) {
            case UDP_LISTEN -> new UdpSource(name, endpoint(source), live(source), metrics.of(source.id()), clock);
            case TCP_LISTEN ->
                new ListenSource(
                        name,
                        endpoint(source),
                        new ObjectConnections(live(source)),
                        settings.connectionLimits(),
                        metrics.of(source.id()),
                        clock);
            case TCP_CONNECT ->
                new TcpSource(
                        name,
                        endpoint(source),
                        new ObjectConnections(live(source)),
                        settings.connectionLimits(),
                        metrics.of(source.id()),
                        clock);
            case FILE ->
                new RecordedSource(
                        name,
                        source.files(),
                        Speed.parse(source.speed()),
                        source.loop(),
                        publisher(
                                source,
                                source.currentTimes() ? DatalinkClock.ARRIVAL : DatalinkClock.RECORDED,
                                this::putWaiting),
                        clock);
        };
    }

    private static Endpoint endpoint(AcarsSourceSettings source) {
        return Endpoint.parse(requireNonNull(source.address()));
    }

    private RawPublisher live(AcarsSourceSettings source) {
        return publisher(source, DatalinkClock.LIVE, outbox::put);
    }

    private RawPublisher publisher(AcarsSourceSettings source, DatalinkClock payloadClock, RecordSink sink) {
        return new RawPublisher(source.id(), partitions, payloadClock, sink, deadLetters, metrics, clock);
    }

    /** A recording waits for the broker instead of filling the spool. Stopped while it waits, it has not published the record. */
    private void putWaiting(OutgoingRecord<?> outgoing) {
        try {
            outbox.putWaiting(outgoing);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
