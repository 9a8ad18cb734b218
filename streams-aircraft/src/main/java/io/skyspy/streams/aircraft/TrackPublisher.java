package io.skyspy.streams.aircraft;

import io.skyspy.aviation.AircraftAddress;
import io.skyspy.streams.aircraft.publish.Deltas;
import io.skyspy.streams.aircraft.publish.Sessions;
import io.skyspy.streams.aircraft.publish.Sightings;
import io.skyspy.streams.aircraft.publish.States;
import io.skyspy.streams.aircraft.track.Track;
import io.skyspy.streams.aircraft.track.TrackEvents;
import java.nio.charset.StandardCharsets;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Writes what happens to tracks to their topics. */
final class TrackPublisher implements TrackEvents {
    static final String TO_STATES = "to-aircraft-states";
    static final String TO_DELTAS = "to-aircraft-deltas";
    static final String TO_SIGHTINGS = "to-aircraft-sightings";
    static final String TO_SESSIONS = "to-aircraft-sessions";

    private static final String REASON = "reason";

    private final ProcessorContext<String, SpecificRecord> context;
    private final AircraftMetrics metrics;

    TrackPublisher(ProcessorContext<String, SpecificRecord> context, AircraftMetrics metrics) {
        this.context = context;
        this.metrics = metrics;
    }

    @Override
    public void appeared(Track track, long atMs) {
        String icao = track.address().text();
        send(TO_STATES, icao, States.of(track), atMs);
        send(TO_DELTAS, icao, Deltas.appeared(track, atMs), atMs);
        metrics.appeared();
    }

    @Override
    public void changed(Track track, long atMs) {
        String icao = track.address().text();
        send(TO_STATES, icao, States.of(track), atMs);
        send(TO_DELTAS, icao, Deltas.changed(track, atMs), atMs);
        metrics.changed();
    }

    @Override
    public void removed(Track track, long atMs) {
        String icao = track.address().text();
        removeState(icao, "timeout", atMs);
        send(TO_DELTAS, icao, Deltas.removed(track, atMs), atMs);
        send(TO_SESSIONS, Sessions.key(track), Sessions.ended(track, atMs), atMs);
        metrics.removed();
    }

    @Override
    public void sighted(Track track) {
        send(TO_SIGHTINGS, track.address().text(), Sightings.of(track), track.lastSeenMs());
    }

    @Override
    public void continued(Track track) {
        send(TO_SESSIONS, Sessions.key(track), Sessions.open(track), track.lastSeenMs());
    }

    /** A state of before a restart that nothing is known about any more. */
    void forgotten(AircraftAddress address, long atMs) {
        removeState(address.text(), "replaced", atMs);
    }

    private void removeState(String icao, String reason, long atMs) {
        Headers headers = new RecordHeaders().add(REASON, reason.getBytes(StandardCharsets.UTF_8));
        send(TO_STATES, icao, null, atMs, headers);
    }

    private void send(String to, String key, SpecificRecord value, long atMs) {
        send(to, key, value, atMs, new RecordHeaders());
    }

    @SuppressWarnings("NullAway") // a record without a value is a tombstone
    private void send(String to, String key, @Nullable SpecificRecord value, long atMs, Headers headers) {
        context.forward(new Record<>(key, value, Math.max(0, atMs), headers), to);
    }
}
