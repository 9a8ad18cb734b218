package io.skyspy.streams.aircraft.track;

import io.skyspy.aviation.modes.AdvisoryBroadcast;
import io.skyspy.aviation.modes.AirbornePosition;
import io.skyspy.aviation.modes.AirborneStatus;
import io.skyspy.aviation.modes.AirborneVelocity;
import io.skyspy.aviation.modes.AirspeedVelocity;
import io.skyspy.aviation.modes.CoarseTisbPosition;
import io.skyspy.aviation.modes.EmergencyStatus;
import io.skyspy.aviation.modes.ExtendedSquitter;
import io.skyspy.aviation.modes.GroundVelocity;
import io.skyspy.aviation.modes.Identification;
import io.skyspy.aviation.modes.PositionUnavailable;
import io.skyspy.aviation.modes.SurfacePosition;
import io.skyspy.aviation.modes.SurfaceStatus;
import io.skyspy.aviation.modes.SurveillanceStatus;
import io.skyspy.aviation.modes.TargetState;
import io.skyspy.aviation.modes.TargetStateV1;
import io.skyspy.aviation.modes.TestSquawk;
import io.skyspy.aviation.modes.UndecodedSquitter;
import java.util.OptionalInt;

/** Takes an extended squitter into a track. */
final class SquitterFold {
    private SquitterFold() {}

    static void apply(Folding to, ExtendedSquitter squitter) {
        switch (squitter) {
            case AirbornePosition position -> airborne(to, position);
            case SurfacePosition position -> surface(to, position);
            case GroundVelocity velocity -> ground(to, velocity);
            case AirspeedVelocity velocity -> air(to, velocity);
            case Identification identification -> identity(to, identification);
            case EmergencyStatus status -> {
                to.squawk(status.squawk());
                to.emergency(status.state());
            }
            case PositionUnavailable position -> {
                status(to, position.surveillanceStatus());
                to.altitudeBaro(position.altitudeBaroFt());
            }
            case AirborneStatus status -> StatusFold.airborne(to, status);
            case SurfaceStatus status -> StatusFold.surface(to, status);
            case TargetState state -> StatusFold.target(to, state);
            case TargetStateV1 state -> StatusFold.target(to, state);
            case CoarseTisbPosition position -> coarse(to, position);
            case TestSquawk test -> {}
            case AdvisoryBroadcast advisory -> AdvisoryFold.broadcast(to, advisory);
            case UndecodedSquitter undecoded -> {}
        }
    }

    private static void airborne(Folding to, AirbornePosition position) {
        to.offer(Field.ON_GROUND, false);
        status(to, position.surveillanceStatus());
        to.altitudeBaro(position.altitudeBaroFt());
        to.offer(Field.ALTITUDE_GEOM_FT, position.altitudeGeomFt());
        PositionOutcome outcome = to.position(position.cpr());
        if (outcome == PositionOutcome.GLOBAL || outcome == PositionOutcome.LOCAL) {
            Integrity.offer(to, position.typeCode(), position.nicSupplementB());
        }
    }

    private static void surface(Folding to, SurfacePosition position) {
        to.offer(Field.ON_GROUND, true);
        to.offer(Field.GROUND_SPEED_KT, position.groundSpeedKt());
        to.offer(Field.TRACK_DEG, position.trackDeg());
        PositionOutcome outcome = to.position(position.cpr());
        if (outcome == PositionOutcome.GLOBAL || outcome == PositionOutcome.LOCAL) {
            Integrity.offer(to, position.typeCode(), false);
        }
    }

    private static void status(Folding to, SurveillanceStatus status) {
        boolean alert = status == SurveillanceStatus.PERMANENT_ALERT || status == SurveillanceStatus.TEMPORARY_ALERT;
        to.offer(Field.ALERT, alert && !to.repaired());
        to.offer(Field.IDENT, status == SurveillanceStatus.IDENT);
    }

    private static void ground(Folding to, GroundVelocity velocity) {
        to.offer(Field.GROUND_SPEED_KT, velocity.groundSpeedKt());
        to.offer(Field.TRACK_DEG, velocity.trackDeg());
        vertical(to, velocity);
    }

    private static void air(Folding to, AirspeedVelocity velocity) {
        TrackFields fields = to.track().fields;
        boolean isTrue = fields.has(Field.DIRECTIONS_ARE_TRUE) && fields.get(Field.DIRECTIONS_ARE_TRUE) == 1;
        to.offer(isTrue ? Field.HEADING_TRUE_DEG : Field.HEADING_MAG_DEG, velocity.headingDeg());
        to.offer(Field.IAS_KT, velocity.indicatedAirspeedKt());
        to.offer(Field.TAS_KT, velocity.trueAirspeedKt());
        AirFold.derive(to);
        vertical(to, velocity);
    }

    private static void vertical(Folding to, AirborneVelocity velocity) {
        to.offer(Field.NAC_V, velocity.nacV());
        to.offer(
                velocity.verticalRateIsBarometric() ? Field.VERTICAL_RATE_BARO_FPM : Field.VERTICAL_RATE_GEOM_FPM,
                velocity.verticalRateFpm());
        OptionalInt differenceFt = velocity.geometricMinusBarometricFt();
        to.offer(Field.GEOMETRIC_MINUS_BAROMETRIC_FT, differenceFt);
        TrackFields fields = to.track().fields;
        if (differenceFt.isPresent()
                && fields.hasSince(Field.ALTITUDE_BARO_FT, to.heard().atMs() - 15_000)) {
            to.offer(Field.ALTITUDE_GEOM_FT, fields.get(Field.ALTITUDE_BARO_FT) + differenceFt.getAsInt());
        }
    }

    private static void identity(Folding to, Identification identification) {
        identification.callsign().ifPresent(callsign -> to.offer(Field.CALLSIGN, (double) callsign.encode()));
        if (identification.category().isSpecified()) {
            to.offer(Field.CATEGORY, Categories.code(identification.category()));
        }
    }

    private static void coarse(Folding to, CoarseTisbPosition position) {
        status(to, position.surveillanceStatus());
        to.altitudeBaro(position.altitudeBaroFt());
        to.offer(Field.GROUND_SPEED_KT, position.groundSpeedKt());
        to.offer(Field.TRACK_DEG, position.trackDeg());
        to.coarsePosition(position.cpr());
    }
}
