package io.skyspy.simulator.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.skyspy.aviation.modes.AirborneStatus;
import io.skyspy.aviation.modes.EmergencyState;
import io.skyspy.aviation.modes.Squawk;
import io.skyspy.aviation.modes.SurfaceStatus;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatusSquittersTest {
    private static final AutopilotModes NONE = new AutopilotModes(false, false, false, false, false, false);

    @ParameterizedTest
    @EnumSource(EmergencyState.class)
    void everyEmergencyStateComesBack(EmergencyState state) {
        var decoded = emergency(state, new Squawk(07700));
        assertThat(decoded.state()).isEqualTo(state);
    }

    @Test
    void everySquawkComesBack() {
        for (int code = 1; code <= 07777; code++) { // 0000 is how versions before 2 say nothing
            assertThat(emergency(EmergencyState.GENERAL, new Squawk(code)).squawk())
                    .contains(new Squawk(code));
        }
    }

    @Test
    void everySelectedAltitudeComesBack() {
        for (int altitude = 0; altitude <= 65_472; altitude += 32) {
            assertThat(target(OptionalInt.of(altitude), OptionalDouble.empty(), OptionalDouble.empty(), NONE)
                            .selectedAltitudeFt())
                    .hasValue(altitude);
        }
        assertThat(target(OptionalInt.empty(), OptionalDouble.empty(), OptionalDouble.empty(), NONE)
                        .selectedAltitudeFt())
                .isEmpty();
    }

    @Test
    void everyPressureSettingComesBack() {
        for (int step = 0; step <= 510; step++) {
            double setting = 800 + step * 0.8;
            var decoded = target(OptionalInt.empty(), OptionalDouble.of(setting), OptionalDouble.empty(), NONE);
            assertThat(decoded.pressureSettingHpa().orElseThrow()).isCloseTo(setting, within(1e-9));
        }
        assertThat(target(OptionalInt.empty(), OptionalDouble.empty(), OptionalDouble.empty(), NONE)
                        .pressureSettingHpa())
                .isEmpty();
    }

    @Test
    void everySelectedHeadingComesBack() {
        for (int step = 0; step < 512; step++) {
            double heading = step * 360.0 / 512;
            var decoded = target(OptionalInt.empty(), OptionalDouble.empty(), OptionalDouble.of(heading), NONE);
            assertThat(decoded.selectedHeadingDeg().orElseThrow()).isCloseTo(heading, within(1e-9));
        }
        assertThat(target(OptionalInt.empty(), OptionalDouble.empty(), OptionalDouble.empty(), NONE)
                        .selectedHeadingDeg())
                .isEmpty();
    }

    @Test
    void everyModeComesBack() {
        for (int set = 0; set < 64; set++) {
            AutopilotModes modes = modes(set);
            var decoded = target(OptionalInt.of(32), OptionalDouble.empty(), OptionalDouble.empty(), modes);
            assertThat(decoded.modesValid()).isTrue();
            assertThat(new AutopilotModes(
                            decoded.autopilot(),
                            decoded.vnav(),
                            decoded.altitudeHold(),
                            decoded.approach(),
                            decoded.lnav(),
                            decoded.acasOperational()))
                    .isEqualTo(modes);
        }
    }

    @Test
    void qualityAndTcasComeBack() {
        for (int quality = 0; quality <= 11; quality++) {
            OperationalStatus sent = new OperationalStatus(false, quality % 2 == 0, quality, quality % 4, quality % 3);
            AirborneStatus decoded = Frames.squitter(sent.payload(), AirborneStatus.class);
            assertThat(decoded.version()).isEqualTo(2);
            assertThat(decoded.acasOperational()).isEqualTo(quality % 2 == 0);
            assertThat(decoded.nacP()).hasValue(quality);
            assertThat(decoded.sil()).hasValue(quality % 4);
            assertThat(decoded.sda()).hasValue(quality % 3);
        }
    }

    @Test
    void onTheGroundTheStatusIsThatOfTheSurface() {
        OperationalStatus sent = new OperationalStatus(true, true, 9, 3, 2);
        SurfaceStatus decoded = Frames.squitter(sent.payload(), SurfaceStatus.class);
        assertThat(decoded.nacP()).hasValue(9);
        assertThat(decoded.receives1090()).isFalse();
    }

    static AutopilotModes modes(int set) {
        return new AutopilotModes(
                (set & 1) != 0, (set & 2) != 0, (set & 4) != 0, (set & 8) != 0, (set & 16) != 0, (set & 32) != 0);
    }

    private static io.skyspy.aviation.modes.EmergencyStatus emergency(EmergencyState state, Squawk squawk) {
        return Frames.squitter(
                new EmergencyStatus(state, squawk).payload(), io.skyspy.aviation.modes.EmergencyStatus.class);
    }

    private static io.skyspy.aviation.modes.TargetState target(
            OptionalInt altitudeFt, OptionalDouble settingHpa, OptionalDouble headingDeg, AutopilotModes modes) {
        return Frames.squitter(
                new TargetState(altitudeFt, settingHpa, headingDeg, modes).payload(),
                io.skyspy.aviation.modes.TargetState.class);
    }
}
