package io.skyspy.streams.aircraft.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.aviation.geo.Position;
import io.skyspy.aviation.modes.EmergencyState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which values are believed, and for how long. */
final class BelievingTest {
    private static final int ICAO = 0x4840D6;
    private static final Position HERE = new Position(52.0, 4.0);

    private final Observed observed = new Observed();

    @BeforeEach
    void announce() {
        observed.hear(0, Encoded.squitter(ICAO));
    }

    private TrackFields fields() {
        return observed.track(ICAO).fields();
    }

    @Test
    void aSquawkIsBelievedWhenHeardAgainAfterThreeQuartersOfASecond() {
        observed.hear(1_000, Encoded.identity(ICAO, "7500"));
        observed.hear(1_700, Encoded.identity(ICAO, "7500"));
        assertThat(fields().has(Field.SQUAWK)).isFalse();

        observed.hear(1_750, Encoded.identity(ICAO, "7500"));

        assertThat(fields().get(Field.SQUAWK)).isEqualTo(07500);
        assertThat(Emergency.of(fields().get(Field.EMERGENCY))).isEqualTo(EmergencyState.UNLAWFUL_INTERFERENCE);
        assertThat(observed.told).last().isEqualTo("changed 4840D6 at 1750");
    }

    @Test
    void anEmergencyEndsWithAnotherSquawk() {
        observed.hear(1_000, Encoded.identity(ICAO, "7700"));
        observed.hear(2_000, Encoded.identity(ICAO, "7700"));
        observed.hear(3_000, Encoded.identity(ICAO, "2000"));
        assertThat(Emergency.of(fields().get(Field.EMERGENCY))).isEqualTo(EmergencyState.GENERAL);

        observed.hear(4_000, Encoded.identity(ICAO, "2000"));

        assertThat(Emergency.of(fields().get(Field.EMERGENCY))).isEqualTo(EmergencyState.NONE);
    }

    @Test
    void altitudeZeroIsAnAltitude() {
        observed.hear(1_000, Encoded.altitude(ICAO, 0));

        assertThat(fields().has(Field.ALTITUDE_BARO_FT)).isTrue();
        assertThat(fields().get(Field.ALTITUDE_BARO_FT)).isZero();
    }

    @Test
    void anAltitudeNobodyCanHaveReachedIsRefusedUntilItInsists() {
        for (int i = 0; i < 5; i++) {
            observed.hear(1_000 + i * 500, Encoded.altitude(ICAO, 35_000));
        }
        for (int i = 0; i < 4; i++) {
            observed.hear(4_000 + i * 500, Encoded.altitude(ICAO, 5_000));
            assertThat(fields().get(Field.ALTITUDE_BARO_FT)).isEqualTo(35_000);
        }

        observed.hear(6_000, Encoded.altitude(ICAO, 5_000));

        assertThat(fields().get(Field.ALTITUDE_BARO_FT)).isEqualTo(5_000);
    }

    @Test
    void aValueIsForgottenAMinuteAfterItWasHeard() {
        observed.hear(1_000, Encoded.altitude(ICAO, 35_000));
        observed.hear(31_000, Encoded.squitter(ICAO));
        assertThat(fields().has(Field.ALTITUDE_BARO_FT)).isTrue();

        observed.hear(61_000, Encoded.squitter(ICAO));

        assertThat(fields().has(Field.ALTITUDE_BARO_FT)).isFalse();
    }

    @Test
    void halvesTooFarApartGiveNoPosition() {
        observed.hear(1_000, Encoded.airborne(ICAO, HERE, false));
        observed.hear(11_001, Encoded.airborne(ICAO, HERE, true));
        assertThat(observed.position(ICAO)).isEmpty();

        observed.hear(12_000, Encoded.airborne(ICAO, HERE, false));

        assertThat(observed.distanceNm(ICAO, HERE)).isLessThan(0.01);
    }

    @Test
    void aPositionNobodyCanHaveReachedIsRefusedUntilThreeAgree() {
        Position there = new Position(53.0, 4.0);
        observed.hear(1_000, Encoded.airborne(ICAO, HERE, false));
        observed.hear(1_500, Encoded.airborne(ICAO, HERE, true));
        observed.hear(2_000, Encoded.airborne(ICAO, there, false));
        observed.hear(2_500, Encoded.airborne(ICAO, there, true));
        assertThat(observed.distanceNm(ICAO, HERE)).isLessThan(0.01);

        observed.hear(3_000, Encoded.airborne(ICAO, there, false));
        observed.hear(3_500, Encoded.airborne(ICAO, there, true));

        assertThat(observed.distanceNm(ICAO, there)).isLessThan(0.01);
    }

    /** 400 m are a second at 780 kt. */
    @Test
    void timesInWholeSecondsMayBeASecondOff() {
        Position ahead = new Position(52.0036, 4.0);
        observed.hear(1_000, Encoded.airborne(ICAO, HERE, false));
        observed.hear(1_000, Encoded.airborne(ICAO, HERE, true));
        observed.hear(1_001, Encoded.airborne(ICAO, ahead, false));
        assertThat(observed.distanceNm(ICAO, HERE)).isLessThan(0.01);

        observed.hear(2_000, Encoded.airborne(ICAO, HERE, true));
        observed.hear(2_000, Encoded.airborne(ICAO, ahead, false));

        assertThat(observed.distanceNm(ICAO, ahead)).isLessThan(0.01);
    }

    @Test
    void aPositionOutOfTheReceiversRangeIsRefused() {
        Receiver far = new Receiver("far", new Position(45, 10));
        observed.hear(1_000, Encoded.airborne(ICAO, HERE, false), far);
        observed.hear(1_500, Encoded.airborne(ICAO, HERE, true), far);

        assertThat(observed.position(ICAO)).isEmpty();
    }

    @Test
    void oneFrameIsEnoughNearTheReceiver() {
        Receiver near = new Receiver("near", new Position(52.2, 4.2));

        observed.hear(1_000, Encoded.airborne(ICAO, HERE, false), near);

        assertThat(observed.distanceNm(ICAO, HERE)).isLessThan(0.01);
    }

    @Test
    void zerosAreNoPosition() {
        observed.hear(1_000, Encoded.airborne(ICAO, 0, 0, false));
        observed.hear(1_500, Encoded.airborne(ICAO, 0, 0, true));
        observed.hear(2_000, Encoded.airborne(ICAO, 0, 1234, false));
        observed.hear(2_500, Encoded.airborne(ICAO, 0, 1234, true));

        assertThat(observed.position(ICAO)).isEmpty();
    }
}
