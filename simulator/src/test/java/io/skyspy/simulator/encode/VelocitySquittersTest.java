package io.skyspy.simulator.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.aviation.modes.AirspeedVelocity;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class VelocitySquittersTest {
    private static final VerticalMotion NOTHING = new VerticalMotion(false, OptionalInt.empty(), OptionalInt.empty());

    @Test
    void everySubsonicComponentComesBack() {
        for (int speed = -1_021; speed <= 1_021; speed++) {
            var decoded = ground(OptionalInt.of(speed), OptionalInt.of(-speed), NOTHING);
            assertThat(decoded.supersonic()).isFalse();
            assertThat(decoded.eastSpeedKt()).hasValue(speed);
            assertThat(decoded.northSpeedKt()).hasValue(-speed);
        }
    }

    @Test
    void everySupersonicComponentComesBack() {
        for (int speed = 1_024; speed <= 4_084; speed += 4) {
            var decoded = ground(OptionalInt.of(speed), OptionalInt.of(-speed), NOTHING);
            assertThat(decoded.supersonic()).isTrue();
            assertThat(decoded.eastSpeedKt()).hasValue(speed);
            assertThat(decoded.northSpeedKt()).hasValue(-speed);
        }
    }

    @Test
    void whatIsUnknownStaysUnknown() {
        var decoded = ground(OptionalInt.empty(), OptionalInt.of(0), NOTHING);
        assertThat(decoded.eastSpeedKt()).isEmpty();
        assertThat(decoded.northSpeedKt()).hasValue(0);
        assertThat(decoded.verticalRateFpm()).isEmpty();
        assertThat(decoded.geometricMinusBarometricFt()).isEmpty();
    }

    @Test
    void everyVerticalRateComesBack() {
        for (int rate = -32_576; rate <= 32_576; rate += 64) {
            VerticalMotion vertical = new VerticalMotion(rate % 128 == 0, OptionalInt.of(rate), OptionalInt.empty());
            var decoded = ground(OptionalInt.of(1), OptionalInt.of(1), vertical);
            assertThat(decoded.verticalRateFpm()).hasValue(rate);
            assertThat(decoded.verticalRateIsBarometric()).isEqualTo(rate % 128 == 0);
        }
    }

    @Test
    void everyHeightDifferenceComesBack() {
        for (int difference = -3_125; difference <= 3_125; difference += 25) {
            VerticalMotion vertical = new VerticalMotion(true, OptionalInt.empty(), OptionalInt.of(difference));
            assertThat(ground(OptionalInt.of(1), OptionalInt.of(1), vertical).geometricMinusBarometricFt())
                    .hasValue(difference);
        }
    }

    @Test
    void everyHeadingComesBack() {
        for (int step = 0; step < 1_024; step++) {
            double heading = step * 360.0 / 1_024;
            var decoded = air(new AirVelocity(OptionalDouble.of(heading), true, OptionalInt.of(300), 1, NOTHING));
            assertThat(decoded.headingDeg()).hasValue(heading);
        }
        assertThat(air(new AirVelocity(OptionalDouble.empty(), true, OptionalInt.of(300), 1, NOTHING))
                        .headingDeg())
                .isEmpty();
    }

    @Test
    void everyAirspeedComesBack() {
        for (int speed = 0; speed <= 1_021; speed++) {
            assertThat(airspeed(true, speed).trueAirspeedKt()).hasValue(speed);
            assertThat(airspeed(false, speed).indicatedAirspeedKt()).hasValue(speed);
        }
        for (int speed = 1_024; speed <= 4_084; speed += 4) {
            assertThat(airspeed(true, speed).supersonic()).isTrue();
            assertThat(airspeed(true, speed).trueAirspeedKt()).hasValue(speed);
            assertThat(airspeed(true, speed).indicatedAirspeedKt()).isEmpty();
        }
    }

    @Test
    void everyAccuracyComesBack() {
        for (int nacV = 0; nacV <= 4; nacV++) {
            GroundVelocity sent = new GroundVelocity(OptionalInt.of(1), OptionalInt.of(1), nacV, NOTHING);
            assertThat(Frames.squitter(sent.payload(), io.skyspy.aviation.modes.GroundVelocity.class)
                            .nacV())
                    .isEqualTo(nacV);
        }
    }

    private static AirspeedVelocity airspeed(boolean trueAirspeed, int speedKt) {
        return air(new AirVelocity(OptionalDouble.of(1), trueAirspeed, OptionalInt.of(speedKt), 1, NOTHING));
    }

    private static AirspeedVelocity air(AirVelocity sent) {
        return Frames.squitter(sent.payload(), AirspeedVelocity.class);
    }

    private static io.skyspy.aviation.modes.GroundVelocity ground(
            OptionalInt eastKt, OptionalInt northKt, VerticalMotion vertical) {
        GroundVelocity sent = new GroundVelocity(eastKt, northKt, 2, vertical);
        return Frames.squitter(sent.payload(), io.skyspy.aviation.modes.GroundVelocity.class);
    }
}
