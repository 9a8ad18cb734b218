package io.skyspy.system;

import io.skyspy.aviation.geo.Position;
import io.skyspy.aviation.modes.Callsign;
import io.skyspy.aviation.modes.Capability;
import io.skyspy.aviation.modes.EmitterCategory;
import io.skyspy.aviation.modes.FlightStatus;
import io.skyspy.aviation.modes.Squawk;
import io.skyspy.aviation.modes.SurveillanceStatus;
import io.skyspy.simulator.encode.AirbornePosition;
import io.skyspy.simulator.encode.Identification;
import io.skyspy.simulator.encode.ModeSFrames;
import java.util.OptionalInt;

/** The frames of one aircraft in a test. */
record Plane(int address) {

    /** The all-call reply that transponders send by themselves every second. */
    byte[] squitter() {
        return ModeSFrames.allCall(Capability.LEVEL_2_AIRBORNE, address, 0);
    }

    byte[] identification(String callsign) {
        return squitter(new Identification(EmitterCategory.A3, new Callsign(callsign)).payload());
    }

    byte[] position(double latitudeDeg, double longitudeDeg, int altitudeFt, boolean odd) {
        return squitter(new AirbornePosition(
                        SurveillanceStatus.NONE,
                        OptionalInt.of(altitudeFt),
                        new Position(latitudeDeg, longitudeDeg),
                        odd)
                .payload());
    }

    byte[] squawk(String code) {
        return ModeSFrames.identityReply(
                FlightStatus.AIRBORNE, Squawk.parse(code).orElseThrow(), address);
    }

    private byte[] squitter(long payload) {
        return ModeSFrames.extendedSquitter(Capability.LEVEL_2_AIRBORNE, address, payload);
    }

    String hex() {
        return "%06X".formatted(address);
    }
}
