package io.skyspy.streams.safety.publish;

import io.skyspy.aviation.geo.Position;
import io.skyspy.aviation.modes.EmergencyState;
import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.DataSource;
import io.skyspy.schemas.avro.ResolutionAdvisory;
import io.skyspy.streams.safety.observe.Advisory;
import io.skyspy.streams.safety.observe.Identity;
import io.skyspy.streams.safety.observe.Motion;
import io.skyspy.streams.safety.observe.Observation;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What states say, as the search for hazards takes it. */
public final class Observations {
    /** Half a nautical mile: a position known no better says nothing about who is near. */
    private static final int LARGEST_CONTAINMENT_M = 926;

    private Observations() {}

    /** The aircraft as it was last heard. */
    public static Observation of(AircraftState state) {
        Identity who = new Identity(
                state.getIcao(),
                state.getCallsign(),
                state.getRegistration(),
                state.getTypeCode(),
                state.getCategory(),
                Boolean.TRUE.equals(state.getMilitary()));
        Motion motion = new Motion(
                position(state.getLatitudeDeg(), state.getLongitudeDeg()),
                state.getAltitudeBaroFt(),
                state.getAltitudeGeomFt(),
                state.getOnGround(),
                state.getGroundSpeedKt(),
                state.getTrackDeg(),
                state.getVerticalRateBaroFpm(),
                state.getVerticalRateGeomFpm(),
                state.getSelectedAltitudeMcpFt());
        return new Observation(
                who,
                state.getLastSeenAt().toEpochMilli(),
                motion,
                state.getSquawk(),
                emergency(state.getEmergency()),
                advisory(state.getResolutionAdvisory()),
                state.getSignalDbfs());
    }

    /**
     * The aircraft at the time of its position; empty when that is not good enough to look who is near.
     *
     * <p>Positions that ground stations send on behalf of an aircraft may be a copy of one that it sends itself.
     */
    public static Optional<Observation> positioned(AircraftState state) {
        Instant at = state.getPositionAt();
        Integer containment = state.getContainmentRadiusM();
        boolean precise = containment == null || containment <= LARGEST_CONTAINMENT_M;
        boolean own = state.getPositionSource() != DataSource.TISB;
        return at == null || !precise || !own
                ? Optional.empty()
                : Optional.of(of(state).at(at.toEpochMilli()));
    }

    private static @Nullable Advisory advisory(@Nullable ResolutionAdvisory said) {
        if (said == null) {
            return null;
        }
        Integer bearing = said.getThreatBearingDeg();
        return new Advisory(
                said.getText(),
                said.getSource().name(),
                said.getFirstHeardAt().toEpochMilli(),
                said.getLastHeardAt().toEpochMilli(),
                said.getConfirmed(),
                said.getTerminated(),
                said.getThreatIcao(),
                said.getThreatAltitudeFt(),
                said.getThreatRangeNm(),
                bearing == null ? null : bearing.floatValue());
    }

    static @Nullable Position position(@Nullable Double latitudeDeg, @Nullable Double longitudeDeg) {
        return latitudeDeg != null && longitudeDeg != null && Position.isValid(latitudeDeg, longitudeDeg)
                ? new Position(latitudeDeg, longitudeDeg)
                : null;
    }

    static @Nullable EmergencyState emergency(io.skyspy.schemas.avro.@Nullable EmergencyState state) {
        return state == null ? null : EmergencyState.valueOf(state.name());
    }
}
