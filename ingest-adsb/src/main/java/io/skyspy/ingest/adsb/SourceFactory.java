package io.skyspy.ingest.adsb;

import static java.util.Objects.requireNonNull;

import io.skyspy.ingest.adsb.avr.AvrFormat;
import io.skyspy.ingest.adsb.beast.BeastParser;
import io.skyspy.ingest.adsb.feed.FeedParser;
import io.skyspy.ingest.adsb.json.JsonFormat;
import io.skyspy.ingest.adsb.publish.FeedPublisher;
import io.skyspy.ingest.adsb.publish.IngestMetrics;
import io.skyspy.ingest.adsb.publish.SourceIdentity;
import io.skyspy.ingest.adsb.replay.FileSource;
import io.skyspy.ingest.adsb.replay.ReplayListener;
import io.skyspy.ingest.adsb.sbs.SbsFormat;
import io.skyspy.ingest.adsb.source.Connections;
import io.skyspy.ingest.adsb.source.PollSource;
import io.skyspy.runtime.LocationSettings;
import io.skyspy.runtime.outbox.DeadLetters;
import io.skyspy.runtime.outbox.Outbox;
import io.skyspy.runtime.outbox.OutgoingRecord;
import io.skyspy.runtime.outbox.RecordSink;
import io.skyspy.runtime.source.Endpoint;
import io.skyspy.runtime.source.ListenSource;
import io.skyspy.runtime.source.Source;
import io.skyspy.runtime.source.TcpSource;
import java.time.Clock;
import java.util.function.Supplier;

/** Makes sources from their settings, publishing into one outbox. */
final class SourceFactory {

    private final IngestAdsbSettings settings;
    private final LocationSettings station;
    private final int partitions;
    private final Outbox outbox;
    private final DeadLetters deadLetters;
    private final IngestMetrics metrics;
    private final ReplayListener replays;
    private final Clock clock;

    SourceFactory(
            IngestAdsbSettings settings,
            LocationSettings station,
            int partitions,
            Outbox outbox,
            IngestMetrics metrics,
            ReplayListener replays,
            Clock clock) {
        this.settings = settings;
        this.station = station;
        this.partitions = partitions;
        this.outbox = outbox;
        this.deadLetters =
                new DeadLetters(outbox::put, IngestAdsbConfiguration.NAME, metrics.deadLettersWithheld(), clock);
        this.metrics = metrics;
        this.replays = replays;
        this.clock = clock;
    }

    Source source(SourceSettings source) {
        SourceIdentity identity = identity(source);
        return switch (source.type()) {
            case BEAST_CONNECT -> connecting(source, identity, BeastParser::new);
            case AVR_CONNECT -> connecting(source, identity, AvrFormat::parser);
            case SBS_CONNECT -> connecting(source, identity, SbsFormat::parser);
            case READSB_JSON_CONNECT, DUMP978_JSON_CONNECT -> connecting(source, identity, JsonFormat::parser);
            case BEAST_LISTEN -> listening(source, identity);
            case AIRCRAFT_JSON_POLL ->
                new PollSource(
                        identity.name(),
                        requireNonNull(source.url()),
                        source.interval(),
                        publisher(identity, outbox::put),
                        settings.connectionLimits(),
                        metrics.of(source.type()),
                        clock);
            case FILE ->
                new FileSource(identity, source.replay(), publisher(identity, this::putWaiting), replays, clock);
        };
    }

    private Source connecting(SourceSettings source, SourceIdentity identity, Supplier<FeedParser> parsers) {
        return new TcpSource(
                identity.name(),
                Endpoint.parse(requireNonNull(source.address())),
                connections(identity, parsers),
                settings.connectionLimits(),
                metrics.of(source.type()),
                clock);
    }

    private Source listening(SourceSettings source, SourceIdentity identity) {
        return new ListenSource(
                identity.name(),
                Endpoint.parse(requireNonNull(source.address())),
                connections(identity, BeastParser::new),
                settings.connectionLimits(),
                metrics.of(source.type()),
                clock);
    }

    private Connections connections(SourceIdentity identity, Supplier<FeedParser> parsers) {
        return new Connections(parsers, () -> publisher(identity, outbox::put), clock);
    }

    private FeedPublisher publisher(SourceIdentity identity, RecordSink sink) {
        return new FeedPublisher(identity, partitions, sink, settings.batchLimits(), deadLetters, metrics);
    }

    private SourceIdentity identity(SourceSettings source) {
        boolean own = source.latitudeDeg() != null;
        return new SourceIdentity(
                source.id(),
                source.type(),
                own ? source.latitudeDeg() : station.latitudeDeg(),
                own ? source.longitudeDeg() : station.longitudeDeg());
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
