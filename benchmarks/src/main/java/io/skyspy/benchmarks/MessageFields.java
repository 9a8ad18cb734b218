package io.skyspy.benchmarks;

import io.skyspy.aviation.cpr.CprFrame;
import io.skyspy.aviation.modes.AdvisoryBroadcast;
import io.skyspy.aviation.modes.AirbornePosition;
import io.skyspy.aviation.modes.AirborneStatus;
import io.skyspy.aviation.modes.AirspeedVelocity;
import io.skyspy.aviation.modes.AllCallReply;
import io.skyspy.aviation.modes.AltitudeReply;
import io.skyspy.aviation.modes.Callsign;
import io.skyspy.aviation.modes.CoarseTisbPosition;
import io.skyspy.aviation.modes.CommBAltitudeReply;
import io.skyspy.aviation.modes.CommBIdentityReply;
import io.skyspy.aviation.modes.CommBReply;
import io.skyspy.aviation.modes.CommDReply;
import io.skyspy.aviation.modes.EmergencyStatus;
import io.skyspy.aviation.modes.GroundVelocity;
import io.skyspy.aviation.modes.Identification;
import io.skyspy.aviation.modes.IdentityReply;
import io.skyspy.aviation.modes.LongAirAirReply;
import io.skyspy.aviation.modes.MilitarySquitter;
import io.skyspy.aviation.modes.ModeSMessage;
import io.skyspy.aviation.modes.PositionUnavailable;
import io.skyspy.aviation.modes.ShortAirAirReply;
import io.skyspy.aviation.modes.Squawk;
import io.skyspy.aviation.modes.SurfacePosition;
import io.skyspy.aviation.modes.SurfaceStatus;
import io.skyspy.aviation.modes.SurveillanceReply;
import io.skyspy.aviation.modes.TargetState;
import io.skyspy.aviation.modes.TargetStateV1;
import io.skyspy.aviation.modes.TestSquawk;
import io.skyspy.aviation.modes.UndecodedSquitter;
import io.skyspy.aviation.modes.bds.Bds20Identification;
import io.skyspy.aviation.modes.bds.Bds40VerticalIntention;
import io.skyspy.aviation.modes.bds.Bds50TrackAndTurn;
import io.skyspy.aviation.modes.bds.Bds60HeadingAndSpeed;
import io.skyspy.aviation.modes.bds.Inference;
import io.skyspy.aviation.modes.bds.Register;
import java.util.Optional;

/** Reads every field of a message, as folding it into a state would. */
final class MessageFields {
    private MessageFields() {}

    static double sum(ModeSMessage message) {
        return message.addressBits()
                + switch (message) {
                    case AirbornePosition m -> airborne(m);
                    case GroundVelocity m -> velocity(m);
                    case AirspeedVelocity m ->
                        m.headingDeg().orElse(1)
                                + m.indicatedAirspeedKt().orElse(1)
                                + m.trueAirspeedKt().orElse(1)
                                + m.verticalRateFpm().orElse(1)
                                + m.geometricMinusBarometricFt().orElse(1);
                    case SurfacePosition m -> surface(m);
                    case Identification m -> length(m.callsign()) + m.category().number();
                    case SurveillanceReply m -> surveillance(m);
                    case ShortAirAirReply m -> m.altitudeBaroFt().orElse(1) + m.sensitivityLevel();
                    case LongAirAirReply m -> m.altitudeBaroFt().orElse(1) + m.sensitivityLevel();
                    case AllCallReply m -> m.interrogatorCode();
                    case EmergencyStatus m -> code(m.squawk());
                    case TestSquawk m -> code(m.squawk());
                    case AdvisoryBroadcast m -> m.resolutionAdvisory().advice();
                    case TargetState m ->
                        m.selectedAltitudeFt().orElse(1)
                                + m.pressureSettingHpa().orElse(1)
                                + m.selectedHeadingDeg().orElse(1)
                                + m.nacP();
                    case TargetStateV1 m ->
                        m.targetAltitudeFt().orElse(1) + m.targetAngleDeg().orElse(1);
                    case AirborneStatus m ->
                        m.version()
                                + m.nacP().orElse(1)
                                + m.sil().orElse(1)
                                + m.gva().orElse(1);
                    case SurfaceStatus m ->
                        m.version()
                                + m.nacP().orElse(1)
                                + m.sil().orElse(1)
                                + m.nacV().orElse(1);
                    case PositionUnavailable m -> m.altitudeBaroFt().orElse(1);
                    case CoarseTisbPosition m ->
                        m.altitudeBaroFt().orElse(1) + m.trackDeg().orElse(1);
                    case MilitarySquitter m -> m.application();
                    case CommDReply m -> m.segment();
                    case UndecodedSquitter m -> m.typeCode();
                };
    }

    private static double airborne(AirbornePosition m) {
        CprFrame cpr = m.cpr();
        return m.altitudeBaroFt().orElse(1)
                + m.altitudeGeomFt().orElse(1)
                + m.surveillanceStatus().hashCode()
                + cpr.latitude()
                + cpr.longitude();
    }

    private static double surface(SurfacePosition m) {
        CprFrame cpr = m.cpr();
        return m.groundSpeedKt().orElse(1) + m.trackDeg().orElse(1) + cpr.latitude() + cpr.longitude();
    }

    private static double velocity(GroundVelocity m) {
        return m.groundSpeedKt().orElse(1)
                + m.trackDeg().orElse(1)
                + m.verticalRateFpm().orElse(1)
                + m.geometricMinusBarometricFt().orElse(1)
                + m.nacV();
    }

    private static double surveillance(SurveillanceReply message) {
        double sum = message.downlinkRequest() + (message.flightStatus().alert() ? 1 : 0);
        return sum
                + switch (message) {
                    case AltitudeReply m -> m.altitudeBaroFt().orElse(1);
                    case IdentityReply m -> code(m.squawk());
                    case CommBAltitudeReply m -> m.altitudeBaroFt().orElse(1) + register(m);
                    case CommBIdentityReply m -> code(m.squawk()) + register(m);
                };
    }

    private static double register(CommBReply reply) {
        long mb = reply.mb();
        Optional<Register> register = Inference.of(reply).only();
        return register.isPresent() ? value(register.orElseThrow(), mb) : 0;
    }

    private static double value(Register register, long mb) {
        return switch (register) {
            case VERTICAL_INTENTION -> {
                Bds40VerticalIntention m = new Bds40VerticalIntention(mb);
                yield m.selectedAltitudeFt().orElse(1)
                        + m.fmsAltitudeFt().orElse(1)
                        + m.pressureSettingHpa().orElse(1);
            }
            case TRACK_AND_TURN -> {
                Bds50TrackAndTurn m = new Bds50TrackAndTurn(mb);
                yield m.rollDeg().orElse(1)
                        + m.trackDeg().orElse(1)
                        + m.groundSpeedKt().orElse(1)
                        + m.trackRateDegPerS().orElse(1)
                        + m.trueAirspeedKt().orElse(1);
            }
            case HEADING_AND_SPEED -> {
                Bds60HeadingAndSpeed m = new Bds60HeadingAndSpeed(mb);
                yield m.headingMagDeg().orElse(1)
                        + m.indicatedAirspeedKt().orElse(1)
                        + m.mach().orElse(1)
                        + m.verticalRateBaroFpm().orElse(1)
                        + m.verticalRateInertialFpm().orElse(1);
            }
            case IDENTIFICATION -> length(new Bds20Identification(mb).callsign());
            case DATA_LINK_CAPABILITY, COMMON_USAGE_CAPABILITY, REGISTRATION, RESOLUTION_ADVISORY, WEATHER, HAZARD -> 1;
        };
    }

    private static int length(Optional<Callsign> callsign) {
        return callsign.isPresent() ? callsign.orElseThrow().text().length() : 0;
    }

    private static int code(Optional<Squawk> squawk) {
        return squawk.isPresent() ? squawk.orElseThrow().code() : 0;
    }
}
