package io.skyspy.simulator.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.skyspy.aviation.modes.Callsign;
import io.skyspy.aviation.modes.bds.Bds10DataLinkCapability;
import io.skyspy.aviation.modes.bds.Bds17CommonUsageCapability;
import io.skyspy.aviation.modes.bds.Bds20Identification;
import io.skyspy.aviation.modes.bds.Bds40VerticalIntention;
import io.skyspy.aviation.modes.bds.Bds50TrackAndTurn;
import io.skyspy.aviation.modes.bds.Bds60HeadingAndSpeed;
import io.skyspy.aviation.modes.bds.Inference;
import io.skyspy.aviation.modes.bds.Register;
import io.skyspy.testkit.Properties;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RegistersTest {
    private static final AutopilotModes NONE = new AutopilotModes(false, false, false, false, false, false);

    @Test
    void fixedRegistersAreRecognised() {
        assertThat(Inference.of(Registers.dataLinkCapability()).contains(Register.DATA_LINK_CAPABILITY))
                .isTrue();
        assertThat(new Bds10DataLinkCapability(Registers.dataLinkCapability()).identification())
                .isTrue();
        assertThat(Inference.of(Registers.commonUsage()).contains(Register.COMMON_USAGE_CAPABILITY))
                .isTrue();
        assertThat(new Bds17CommonUsageCapability(Registers.commonUsage()).supported())
                .containsExactly("0,5", "0,6", "0,7", "0,8", "0,9", "2,0", "4,0", "5,0", "6,0");
        long identification = Registers.identification(new Callsign("ASA123"));
        assertThat(Inference.of(identification).only()).contains(Register.IDENTIFICATION);
        assertThat(new Bds20Identification(identification).callsign()).contains(new Callsign("ASA123"));
    }

    @Test
    void everySelectedAltitudeComesBack() {
        for (int altitude = 0; altitude <= 65_520; altitude += 16) {
            OptionalInt fms = OptionalInt.of(65_520 - altitude);
            var decoded = intention(OptionalInt.of(altitude), fms, OptionalDouble.empty(), NONE);
            assertThat(decoded.selectedAltitudeFt()).hasValue(altitude);
            assertThat(decoded.fmsAltitudeFt()).isEqualTo(fms);
        }
    }

    @Test
    void everyPressureSettingComesBack() {
        for (int tenths = 0; tenths <= 4_095; tenths++) {
            double setting = 800 + tenths / 10.0;
            var decoded = intention(OptionalInt.empty(), OptionalInt.empty(), OptionalDouble.of(setting), NONE);
            assertThat(decoded.pressureSettingHpa().orElseThrow()).isCloseTo(setting, within(1e-9));
            assertThat(decoded.selectedAltitudeFt()).isEmpty();
            assertThat(decoded.fmsAltitudeFt()).isEmpty();
        }
    }

    @Test
    void everyModeOfTheIntentionComesBack() {
        for (int set = 0; set < 64; set++) {
            AutopilotModes modes = StatusSquittersTest.modes(set);
            var decoded = intention(OptionalInt.of(0), OptionalInt.empty(), OptionalDouble.empty(), modes);
            assertThat(decoded.modesValid()).isTrue();
            assertThat(decoded.vnav()).isEqualTo(modes.vnav());
            assertThat(decoded.altitudeHold()).isEqualTo(modes.altitudeHold());
            assertThat(decoded.approach()).isEqualTo(modes.approach());
        }
    }

    @Test
    void trackAndTurnComeBackWithinHalfAStep() {
        Properties.forAll(6, 5_000, random -> {
            double roll = random.nextDouble(-90, 89.9);
            double track = random.nextDouble(0, 359.9);
            double groundSpeed = random.nextDouble(0, 2_046);
            double rate = random.nextDouble(-16, 15.9);
            double airspeed = random.nextDouble(0, 2_046);
            var decoded = new Bds50TrackAndTurn(new TrackAndTurn(roll, track, groundSpeed, rate, airspeed).payload());
            assertThat(decoded.rollDeg().orElseThrow()).isCloseTo(roll, within(45.0 / 512));
            assertThat(decoded.trackDeg().orElseThrow()).isCloseTo(track, within(90.0 / 1024));
            assertThat((double) decoded.groundSpeedKt().orElseThrow()).isCloseTo(groundSpeed, within(1.0));
            assertThat(decoded.trackRateDegPerS().orElseThrow()).isCloseTo(rate, within(1 / 64.0));
            assertThat((double) decoded.trueAirspeedKt().orElseThrow()).isCloseTo(airspeed, within(1.0));
        });
    }

    @Test
    void headingAndSpeedComeBackWithinHalfAStep() {
        Properties.forAll(7, 5_000, random -> {
            double heading = random.nextDouble(0, 359.9);
            double indicated = random.nextDouble(0, 1_023);
            double mach = random.nextDouble(0, 4.092);
            double baro = random.nextDouble(-16_384, 16_352);
            double inertial = random.nextDouble(-16_384, 16_352);
            var decoded =
                    new Bds60HeadingAndSpeed(new HeadingAndSpeed(heading, indicated, mach, baro, inertial).payload());
            assertThat(decoded.headingMagDeg().orElseThrow()).isCloseTo(heading, within(90.0 / 1024));
            assertThat((double) decoded.indicatedAirspeedKt().orElseThrow()).isCloseTo(indicated, within(0.5));
            assertThat(decoded.mach().orElseThrow()).isCloseTo(mach, within(0.002 + 1e-9));
            assertThat((double) decoded.verticalRateBaroFpm().orElseThrow()).isCloseTo(baro, within(16.0));
            assertThat((double) decoded.verticalRateInertialFpm().orElseThrow()).isCloseTo(inertial, within(16.0));
        });
    }

    private static Bds40VerticalIntention intention(
            OptionalInt altitudeFt, OptionalInt fmsFt, OptionalDouble settingHpa, AutopilotModes modes) {
        return new Bds40VerticalIntention(new SelectedIntention(altitudeFt, fmsFt, settingHpa, modes).payload());
    }
}
