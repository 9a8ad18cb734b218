package io.skyspy.simulator.radio;

import io.skyspy.aviation.modes.Capability;
import io.skyspy.aviation.modes.SurveillanceStatus;
import io.skyspy.simulator.encode.AirbornePosition;
import io.skyspy.simulator.encode.AutopilotModes;
import io.skyspy.simulator.encode.EmergencyStatus;
import io.skyspy.simulator.encode.GroundVelocity;
import io.skyspy.simulator.encode.Identification;
import io.skyspy.simulator.encode.ModeSFrames;
import io.skyspy.simulator.encode.OperationalStatus;
import io.skyspy.simulator.encode.SurfacePosition;
import io.skyspy.simulator.encode.TargetState;
import io.skyspy.simulator.encode.VerticalMotion;
import io.skyspy.simulator.flight.Atmosphere;
import io.skyspy.simulator.flight.Motion;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Puts into extended squitters what an aircraft announces of itself. */
final class SquitterComposer {
    private final Identity identity;
    private final Atmosphere atmosphere;

    SquitterComposer(Identity identity, Atmosphere atmosphere) {
        this.identity = identity;
        this.atmosphere = atmosphere;
    }

    byte[] position(Moment moment, boolean odd) {
        Motion motion = moment.motion();
        if (motion.onGround()) {
            OptionalDouble speed = OptionalDouble.of(motion.groundSpeedKt());
            OptionalDouble track = OptionalDouble.of(motion.trackDeg());
            return frame(motion, new SurfacePosition(speed, track, motion.position(), odd).payload());
        }
        SurveillanceStatus alert =
                moment.announcement().isEmergency() ? SurveillanceStatus.PERMANENT_ALERT : SurveillanceStatus.NONE;
        OptionalInt altitude = OptionalInt.of(AltitudeReport.pressureAltitudeFt(motion, atmosphere));
        return frame(motion, new AirbornePosition(alert, altitude, motion.position(), odd).payload());
    }

    byte[] velocity(Moment moment) {
        Motion motion = moment.motion();
        double track = Math.toRadians(motion.trackDeg());
        double aboveBaro = motion.altitudeFt() - atmosphere.pressureAltitudeFt(motion.altitudeFt());
        VerticalMotion vertical =
                new VerticalMotion(identity.equipment().tcas(), rounded(motion.verticalRateFpm()), rounded(aboveBaro));
        OptionalInt east = rounded(motion.groundSpeedKt() * Math.sin(track));
        OptionalInt north = rounded(motion.groundSpeedKt() * Math.cos(track));
        return frame(motion, new GroundVelocity(east, north, 2, vertical).payload());
    }

    byte[] identification(Moment moment) {
        return frame(moment.motion(), new Identification(identity.category(), identity.callsign()).payload());
    }

    byte[] targetState(Moment moment) {
        Motion motion = moment.motion();
        OptionalDouble selected = moment.selectedAltitudeFt();
        OptionalInt altitude =
                selected.isPresent() ? rounded(Math.max(0, selected.getAsDouble())) : OptionalInt.empty();
        OptionalDouble setting = OptionalDouble.of(AltitudeReport.pressureSettingHpa(motion, atmosphere));
        OptionalDouble heading = OptionalDouble.of(atmosphere.magneticHeadingDeg(motion));
        AutopilotModes modes = modes(moment, identity.equipment().tcas());
        return frame(motion, new TargetState(altitude, setting, heading, modes).payload());
    }

    byte[] operationalStatus(Moment moment) {
        boolean onGround = moment.motion().onGround();
        boolean tcas = identity.equipment().tcas();
        return frame(moment.motion(), new OperationalStatus(onGround, tcas, 9, 3, 2).payload());
    }

    byte[] emergency(Moment moment) {
        Announcement said = moment.announcement();
        return frame(moment.motion(), new EmergencyStatus(said.emergencyState(), said.squawk()).payload());
    }

    byte[] advisory(Moment moment) {
        return frame(
                moment.motion(), moment.announcement().advisory().orElseThrow().payload());
    }

    static AutopilotModes modes(Moment moment, boolean tcas) {
        boolean level = Math.abs(moment.motion().verticalRateFpm()) < 100;
        boolean selected = moment.selectedAltitudeFt().isPresent();
        return new AutopilotModes(true, selected && !level, selected && level, !selected, selected, tcas);
    }

    private byte[] frame(Motion motion, long me) {
        int address = identity.address().value();
        return identity.equipment().replies()
                ? ModeSFrames.extendedSquitter(capability(motion), address, me)
                : ModeSFrames.nonTransponderSquitter(address, me);
    }

    static Capability capability(Motion motion) {
        return motion.onGround() ? Capability.LEVEL_2_GROUND : Capability.LEVEL_2_AIRBORNE;
    }

    private static OptionalInt rounded(double value) {
        return OptionalInt.of((int) Math.round(value));
    }
}
