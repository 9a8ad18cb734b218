package io.skyspy.aviation.modes.bds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/** Compares the fields of a register with what rs1090 wrote beside the frame. */
final class RegisterFields {
    private RegisterFields() {}

    static void check(Register register, long mb, JsonNode theirs) {
        switch (register) {
            case IDENTIFICATION ->
                assertThat(new Bds20Identification(mb).callsign().orElseThrow().text())
                        .isEqualTo(theirs.get("callsign").asString());
            case VERTICAL_INTENTION -> intention(new Bds40VerticalIntention(mb), theirs);
            case TRACK_AND_TURN -> turn(new Bds50TrackAndTurn(mb), theirs);
            case HEADING_AND_SPEED -> speed(new Bds60HeadingAndSpeed(mb), theirs);
            default -> throw new AssertionError(register + " is not in the recording");
        }
    }

    /** They round altitudes to 100 ft and the pressure to 1 hPa. */
    private static void intention(Bds40VerticalIntention ours, JsonNode theirs) {
        check(ours.selectedAltitudeFt(), theirs, "selected_mcp", 50);
        check(ours.fmsAltitudeFt(), theirs, "selected_fms", 50);
        check(ours.pressureSettingHpa(), theirs, "barometric_setting", 0.5);
    }

    private static void turn(Bds50TrackAndTurn ours, JsonNode theirs) {
        check(ours.rollDeg(), theirs, "roll", 1e-9);
        check(ours.trackDeg(), theirs, "track", 1e-9);
        check(ours.groundSpeedKt(), theirs, "groundspeed", 0);
        checkRate(ours.trackRateDegPerS(), theirs, "track_rate", 0.03125);
        check(ours.trueAirspeedKt(), theirs, "TAS", 0);
    }

    private static void speed(Bds60HeadingAndSpeed ours, JsonNode theirs) {
        check(ours.headingMagDeg(), theirs, "heading", 1e-9);
        check(ours.indicatedAirspeedKt(), theirs, "IAS", 0);
        check(ours.mach(), theirs, "Mach", 1e-9);
        checkRate(asDouble(ours.verticalRateBaroFpm()), theirs, "vrate_barometric", 32);
        checkRate(asDouble(ours.verticalRateInertialFpm()), theirs, "vrate_inertial", 32);
    }

    /** They read the code of all ones, -1 in two's complement, as 0; pyModeS reads it as we do. */
    private static void checkRate(OptionalDouble ours, JsonNode theirs, String field, double lsb) {
        boolean allOnes = ours.equals(OptionalDouble.of(-lsb));
        check(ours, theirs, field, allOnes ? lsb : 1e-9);
    }

    private static void check(OptionalInt ours, JsonNode theirs, String field, double tolerance) {
        check(asDouble(ours), theirs, field, tolerance);
    }

    private static OptionalDouble asDouble(OptionalInt value) {
        return value.isPresent() ? OptionalDouble.of(value.getAsInt()) : OptionalDouble.empty();
    }

    private static void check(OptionalDouble ours, JsonNode theirs, String field, double tolerance) {
        if (theirs.has(field)) {
            assertThat(ours.orElseThrow()).as(field).isCloseTo(theirs.get(field).asDouble(), within(tolerance));
        } else {
            assertThat(ours).as(field).isEmpty();
        }
    }
}
