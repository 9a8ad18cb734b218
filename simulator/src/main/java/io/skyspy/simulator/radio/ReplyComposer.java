package io.skyspy.simulator.radio;

import io.skyspy.aviation.modes.FlightStatus;
import io.skyspy.aviation.modes.Squawk;
import io.skyspy.simulator.encode.HeadingAndSpeed;
import io.skyspy.simulator.encode.ModeSFrames;
import io.skyspy.simulator.encode.Registers;
import io.skyspy.simulator.encode.SelectedIntention;
import io.skyspy.simulator.encode.TrackAndTurn;
import io.skyspy.simulator.flight.Atmosphere;
import io.skyspy.simulator.flight.Motion;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Answers what radars and other aircraft ask. */
final class ReplyComposer {
    /** RI of an aircraft with working TCAS whose fastest cruise is 300 to 600 kt. */
    private static final int TCAS_VERTICAL_ONLY = 3;

    private final Identity identity;
    private final Atmosphere atmosphere;

    ReplyComposer(Identity identity, Atmosphere atmosphere) {
        this.identity = identity;
        this.atmosphere = atmosphere;
    }

    byte[] acquisition(Moment moment) {
        return ModeSFrames.allCall(SquitterComposer.capability(moment.motion()), address(), 0);
    }

    byte[] airAir(Moment moment) {
        boolean onGround = moment.motion().onGround();
        return ModeSFrames.shortAirAir(onGround, TCAS_VERTICAL_ONLY, altitude(moment), address());
    }

    /** The answer to the {@code turn}-th interrogation: radars ask for one thing after the other. */
    byte[] reply(Moment moment, int turn) {
        if (!identity.equipment().hasRegisters()) {
            return turn % 2 == 0 ? altitudeReply(moment) : identityReply(moment);
        }
        return switch (Math.floorMod(turn, 9)) {
            case 0, 5 -> altitudeReply(moment);
            case 1 -> withAltitude(moment, selectedIntention(moment));
            case 2 -> withIdentity(moment, trackAndTurn(moment));
            case 3 -> identityReply(moment);
            case 4 -> withAltitude(moment, headingAndSpeed(moment));
            case 6 -> withIdentity(moment, Registers.identification(identity.callsign()));
            case 7 -> withAltitude(moment, Registers.commonUsage());
            default -> withIdentity(moment, Registers.dataLinkCapability());
        };
    }

    private byte[] altitudeReply(Moment moment) {
        return ModeSFrames.altitudeReply(status(moment), altitude(moment), address());
    }

    private byte[] identityReply(Moment moment) {
        return ModeSFrames.identityReply(status(moment), squawk(moment), address());
    }

    private byte[] withAltitude(Moment moment, long mb) {
        return ModeSFrames.commBAltitudeReply(status(moment), altitude(moment), mb, address());
    }

    private byte[] withIdentity(Moment moment, long mb) {
        return ModeSFrames.commBIdentityReply(status(moment), squawk(moment), mb, address());
    }

    private long selectedIntention(Moment moment) {
        OptionalDouble selected = moment.selectedAltitudeFt();
        OptionalInt altitude = selected.isPresent()
                ? OptionalInt.of((int) Math.round(Math.max(0, selected.getAsDouble())))
                : OptionalInt.empty();
        OptionalDouble setting = OptionalDouble.of(AltitudeReport.pressureSettingHpa(moment.motion(), atmosphere));
        return new SelectedIntention(altitude, altitude, setting, SquitterComposer.modes(moment, true)).payload();
    }

    private static long trackAndTurn(Moment moment) {
        Motion motion = moment.motion();
        return new TrackAndTurn(
                        motion.bankDeg(),
                        motion.trackDeg(),
                        motion.groundSpeedKt(),
                        motion.turnRateDegPerS(),
                        motion.airspeedKt())
                .payload();
    }

    private long headingAndSpeed(Moment moment) {
        Motion motion = moment.motion();
        return new HeadingAndSpeed(
                        atmosphere.magneticHeadingDeg(motion),
                        atmosphere.indicatedAirspeedKt(motion.airspeedKt(), motion.altitudeFt()),
                        atmosphere.mach(motion.airspeedKt(), motion.altitudeFt()),
                        motion.verticalRateFpm(),
                        motion.verticalRateFpm())
                .payload();
    }

    private static FlightStatus status(Moment moment) {
        if (moment.announcement().isEmergency()) {
            return moment.motion().onGround() ? FlightStatus.ALERT_GROUND : FlightStatus.ALERT_AIRBORNE;
        }
        return moment.motion().onGround() ? FlightStatus.GROUND : FlightStatus.AIRBORNE;
    }

    private OptionalInt altitude(Moment moment) {
        return OptionalInt.of(AltitudeReport.pressureAltitudeFt(moment.motion(), atmosphere));
    }

    private static Squawk squawk(Moment moment) {
        return moment.announcement().squawk();
    }

    private int address() {
        return identity.address().value();
    }
}
