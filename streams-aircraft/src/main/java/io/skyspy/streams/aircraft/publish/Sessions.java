package io.skyspy.streams.aircraft.publish;

import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.TrackingSession;
import io.skyspy.streams.aircraft.track.SessionFigures;
import io.skyspy.streams.aircraft.track.Track;
import java.time.Instant;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Tracks as sessions. */
public final class Sessions {
    private Sessions() {}

    /** The key of a session: address, slash, start in milliseconds since the epoch. */
    public static String key(Track track) {
        return track.address().text() + "/" + track.firstSeenMs();
    }

    /** A session that goes on. */
    public static TrackingSession open(Track track) {
        return of(track, null);
    }

    /** A session that ended at that time, milliseconds since the epoch. */
    public static TrackingSession ended(Track track, long atMs) {
        return of(track, Instant.ofEpochMilli(atMs));
    }

    private static TrackingSession of(Track track, @Nullable Instant endedAt) {
        AircraftState state = States.of(track);
        SessionFigures figures = track.session();
        return TrackingSession.newBuilder()
                .setIcao(state.getIcao())
                .setStartedAt(state.getFirstSeenAt())
                .setLastSeenAt(state.getLastSeenAt())
                .setEndedAt(endedAt)
                .setCallsign(state.getCallsign())
                .setCategory(state.getCategory())
                .setRegistration(state.getRegistration())
                .setTypeCode(state.getTypeCode())
                .setMilitary(state.getMilitary())
                .setMessages(track.messages())
                .setPositions(figures.positions())
                .setMinAltitudeFt(whole(figures.lowestAltitudeFt()))
                .setMaxAltitudeFt(whole(figures.highestAltitudeFt()))
                .setMinDistanceNm(single(figures.nearestNm()))
                .setMaxDistanceNm(single(figures.farthestNm()))
                .setMaxGroundSpeedKt(single(figures.fastestKt()))
                .setMaxVerticalRateFpm(whole(figures.steepestFpm()))
                .setMaxSignalDbfs(single(figures.strongestDbfs()))
                .build();
    }

    private static @Nullable Integer whole(OptionalDouble value) {
        return value.isPresent() ? (Integer) (int) Math.rint(value.getAsDouble()) : null;
    }

    private static @Nullable Float single(OptionalDouble value) {
        return value.isPresent() ? (Float) (float) value.getAsDouble() : null;
    }
}
