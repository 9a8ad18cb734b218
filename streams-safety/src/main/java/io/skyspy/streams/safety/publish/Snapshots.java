package io.skyspy.streams.safety.publish;

import io.skyspy.aviation.geo.Position;
import io.skyspy.aviation.modes.EmergencyState;
import io.skyspy.schemas.avro.AircraftSnapshot;
import io.skyspy.streams.safety.observe.Identity;
import io.skyspy.streams.safety.observe.Motion;
import io.skyspy.streams.safety.observe.Observation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Observations as records. The advisory is left out: what matters of it stands in an event's details. */
final class Snapshots {
    private Snapshots() {}

    static AircraftSnapshot write(Observation seen) {
        Motion motion = seen.motion();
        Position position = motion.position();
        return AircraftSnapshot.newBuilder()
                .setIcao(seen.icao())
                .setAt(Instant.ofEpochMilli(seen.atMs()))
                .setCallsign(seen.who().callsign())
                .setRegistration(seen.who().registration())
                .setTypeCode(seen.who().typeCode())
                .setCategory(seen.who().category())
                .setMilitary(seen.who().military())
                .setSquawk(seen.squawk())
                .setEmergency(emergency(seen.emergency()))
                .setLatitudeDeg(position == null ? null : position.latitudeDeg())
                .setLongitudeDeg(position == null ? null : position.longitudeDeg())
                .setAltitudeBaroFt(motion.altitudeBaroFt())
                .setAltitudeGeomFt(motion.altitudeGeomFt())
                .setOnGround(motion.onGround())
                .setGroundSpeedKt(motion.groundSpeedKt())
                .setTrackDeg(motion.trackDeg())
                .setVerticalRateBaroFpm(motion.verticalRateBaroFpm())
                .setVerticalRateGeomFpm(motion.verticalRateGeomFpm())
                .setSelectedAltitudeFt(motion.selectedAltitudeFt())
                .setSignalDbfs(seen.signalDbfs())
                .build();
    }

    static Observation read(AircraftSnapshot snapshot) {
        Identity who = new Identity(
                snapshot.getIcao(),
                snapshot.getCallsign(),
                snapshot.getRegistration(),
                snapshot.getTypeCode(),
                snapshot.getCategory(),
                snapshot.getMilitary());
        Motion motion = new Motion(
                Observations.position(snapshot.getLatitudeDeg(), snapshot.getLongitudeDeg()),
                snapshot.getAltitudeBaroFt(),
                snapshot.getAltitudeGeomFt(),
                snapshot.getOnGround(),
                snapshot.getGroundSpeedKt(),
                snapshot.getTrackDeg(),
                snapshot.getVerticalRateBaroFpm(),
                snapshot.getVerticalRateGeomFpm(),
                snapshot.getSelectedAltitudeFt());
        return new Observation(
                who,
                snapshot.getAt().toEpochMilli(),
                motion,
                snapshot.getSquawk(),
                Observations.emergency(snapshot.getEmergency()),
                null,
                snapshot.getSignalDbfs());
    }

    static io.skyspy.schemas.avro.@Nullable EmergencyState emergency(@Nullable EmergencyState state) {
        return state == null ? null : io.skyspy.schemas.avro.EmergencyState.valueOf(state.name());
    }
}
