package io.skyspy.simulator.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.skyspy.aviation.geo.Position;
import org.junit.jupiter.api.Test;

class AtmosphereTest {
    private static final Atmosphere STANDARD = new Atmosphere(0, 0, 1013.25, 0);

    /** Speed of sound 661.5 kt at sea level and 573.6 kt in the stratosphere: ICAO Doc 7488, standard atmosphere. */
    @Test
    void machIsThatOfTheStandardAtmosphere() {
        assertThat(STANDARD.mach(661.5, 0)).isCloseTo(1, within(0.001));
        assertThat(STANDARD.mach(573.6, 40_000)).isCloseTo(1, within(0.001));
    }

    /** 250 kt calibrated at 10,000 ft is 288 kt true; at FL350 Mach 0.80 is 461 kt true and 272 kt calibrated. */
    @Test
    void indicatedAirspeedFallsWithHeight() {
        assertThat(STANDARD.indicatedAirspeedKt(250, 0)).isCloseTo(250, within(0.1));
        assertThat(STANDARD.indicatedAirspeedKt(288, 10_000)).isCloseTo(250, within(1.5));
        assertThat(STANDARD.indicatedAirspeedKt(461, 35_000)).isCloseTo(272, within(1.5));
    }

    @Test
    void windDrivesAndDrifts() {
        Atmosphere westerly = new Atmosphere(270, 50, 1013.25, 0);
        Motion north = Motion.cruising(new Position(0, 0), 0, 200, 0);
        assertThat(westerly.groundSpeedKt(200, 90, 0)).isCloseTo(250, within(1e-9));
        assertThat(westerly.groundSpeedKt(200, 270, 0)).isCloseTo(150, within(1e-9));
        assertThat(westerly.groundSpeedKt(200, 0, 0)).isCloseTo(Math.sqrt(200 * 200 - 50 * 50), within(1e-9));
        assertThat(westerly.magneticHeadingDeg(north)).isCloseTo(360 - 14.4775, within(0.001));
        assertThat(westerly.airspeedKt(250, 90, 0)).isCloseTo(200, within(1e-9));
    }

    @Test
    void highPressureMakesEncodersReadLow() {
        Atmosphere high = new Atmosphere(0, 0, 1023.25, 0);
        assertThat(high.pressureAltitudeFt(0)).isCloseTo(-273, within(1e-9));
    }
}
