package io.skyspy.aviation.atmosphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AtmosphereTest {

    /** ICAO Doc 7488: 1013.25 hPa at sea level, 696.82 at 10,000 ft, 238.42 at 35,000 ft, 147.48 at 45,000 ft. */
    @Test
    void pressuresAreThoseOfTheStandardAtmosphere() {
        assertThat(StandardAtmosphere.pressureHpa(0)).isCloseTo(1013.25, within(1e-9));
        assertThat(StandardAtmosphere.pressureHpa(10_000)).isCloseTo(696.82, within(0.01));
        assertThat(StandardAtmosphere.pressureHpa(35_000)).isCloseTo(238.42, within(0.01));
        assertThat(StandardAtmosphere.pressureHpa(45_000)).isCloseTo(147.48, within(0.01));
    }

    /** Recorded near Toulouse at 34,025 ft: Mach 0.76 with 263 kt indicated. */
    @Test
    void indicatedAirspeedFollowsFromMachAndAltitude() {
        assertThat(StandardAtmosphere.indicatedAirspeedKt(0.76, 34_025)).isCloseTo(263, within(2.0));
        assertThat(StandardAtmosphere.indicatedAirspeedKt(0.5, 0)).isCloseTo(661.4788 / 2, within(1e-6));
        assertThat(StandardAtmosphere.indicatedAirspeedKt(0, 20_000)).isZero();
    }

    @Test
    void temperatureFollowsFromTheSpeedOfSound() {
        assertThat(OutsideAir.of(661.4788, 1).staticC()).isCloseTo(15, within(1e-9));
        OutsideAir cruise = OutsideAir.of(458.8, 0.8);
        assertThat(cruise.staticC()).isCloseTo(-56.5, within(0.2));
        assertThat(cruise.totalC()).isGreaterThan(cruise.staticC() + 25);
    }

    @Test
    void windIsTheDifferenceOfTheTwoWays() {
        Wind tail = Wind.of(400, 90, 450, 90);
        assertThat(tail.fromDeg()).isCloseTo(270, within(1e-9));
        assertThat(tail.speedKt()).isCloseTo(50, within(1e-9));
        Wind cross = Wind.of(300, 0, Math.hypot(300, 40), Math.toDegrees(Math.atan2(40, 300)));
        assertThat(cross.fromDeg()).isCloseTo(270, within(1e-9));
        assertThat(cross.speedKt()).isCloseTo(40, within(1e-9));
        assertThat(Wind.of(200, 10, 200, 10).speedKt()).isZero();
    }
}
