package io.skyspy.streams.aircraft.publish;

import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.Sighting;
import io.skyspy.streams.aircraft.track.Hearer;
import io.skyspy.streams.aircraft.track.Track;
import java.util.List;

/** Tracks as position samples. */
public final class Sightings {
    private Sightings() {}

    /** What is known about a track that has a position. */
    public static Sighting of(Track track) {
        AircraftState state = States.of(track);
        List<Hearer> hearers = track.hearers();
        return Sighting.newBuilder()
                .setIcao(state.getIcao())
                .setAt(state.getPositionAt())
                .setLatitudeDeg(state.getLatitudeDeg())
                .setLongitudeDeg(state.getLongitudeDeg())
                .setCallsign(state.getCallsign())
                .setSquawk(state.getSquawk())
                .setAltitudeBaroFt(state.getAltitudeBaroFt())
                .setAltitudeGeomFt(state.getAltitudeGeomFt())
                .setOnGround(state.getOnGround())
                .setGroundSpeedKt(state.getGroundSpeedKt())
                .setTrackDeg(state.getTrackDeg())
                .setVerticalRateFpm(
                        state.getVerticalRateBaroFpm() != null
                                ? state.getVerticalRateBaroFpm()
                                : state.getVerticalRateGeomFpm())
                .setDistanceNm(state.getDistanceNm())
                .setBearingDeg(state.getBearingDeg())
                .setSignalDbfs(state.getSignalDbfs())
                .setReceiver(
                        hearers.isEmpty() ? null : hearers.getFirst().receiver().id())
                .setMilitary(state.getMilitary())
                .setPositionSource(state.getPositionSource())
                .build();
    }
}
