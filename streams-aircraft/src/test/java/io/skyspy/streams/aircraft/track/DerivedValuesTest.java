package io.skyspy.streams.aircraft.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.skyspy.aviation.geo.Position;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What follows from several messages, or from how many there are. */
final class DerivedValuesTest {
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

    /** Type code 19: subtype 1 towards the east, or subtype 3 heading east. */
    private void flyEast(long afterMs, int subtype, int speedKt) {
        long me = subtype == 1
                ? 19L << 51 | 1L << 48 | (speedKt + 1L) << 32 | 1L << 21
                : 19L << 51 | 3L << 48 | 1L << 42 | 256L << 32 | 1L << 31 | (speedKt + 1L) << 21;
        observed.hear(afterMs, Encoded.squitter(ICAO, String.format(Locale.ROOT, "%014X", me)));
    }

    @Test
    void twoCoarseHalvesGiveAPositionAsExactAsTheyAre() {
        observed.hear(1_000, Encoded.coarse(ICAO, HERE, false));
        assertThat(observed.position(ICAO)).isEmpty();

        observed.hear(3_000, Encoded.coarse(ICAO, HERE, true));

        assertThat(observed.distanceNm(ICAO, HERE)).isLessThan(0.1);
        assertThat(fields().source(Field.LATITUDE_DEG)).isEqualTo(Source.TISB);
        assertThat(fields().has(Field.NIC)).isFalse();
    }

    @Test
    void coarseAndFineHalvesAreNotPaired() {
        observed.hear(1_000, Encoded.airborne(ICAO, HERE, false));
        observed.hear(1_500, Encoded.coarse(ICAO, HERE, true));

        assertThat(observed.position(ICAO)).isEmpty();
    }

    @Test
    void aCoarsePositionDoesNotReplaceTheAircraftsOwn() {
        observed.hear(1_000, Encoded.airborne(ICAO, HERE, false));
        observed.hear(1_500, Encoded.airborne(ICAO, HERE, true));
        Position exact = observed.position(ICAO).orElseThrow();

        observed.hear(2_000, Encoded.coarse(ICAO, HERE, false));
        observed.hear(2_500, Encoded.coarse(ICAO, HERE, true));

        assertThat(observed.position(ICAO)).contains(exact);
        assertThat(fields().source(Field.LATITUDE_DEG)).isEqualTo(Source.ADSB);
    }

    @Test
    void distanceAndBearingAreThoseFromTheReceiver() {
        Receiver west = new Receiver("west", new Position(52.0, 3.0));
        observed.hear(1_000, Encoded.airborne(ICAO, HERE, false), west);
        observed.hear(1_500, Encoded.airborne(ICAO, HERE, true), west);

        assertThat(fields().get(Field.DISTANCE_NM)).isCloseTo(37.08, within(0.01));
        assertThat(fields().get(Field.BEARING_DEG)).isCloseTo(89.6, within(0.05));
    }

    /** Velocity of 8D485020994409940838175B284F (The 1090 Megahertz Riddle): 550 ft above what the barometer says. */
    @Test
    void theGeometricAltitudeFollowsFromTheDifference() {
        observed.hear(1_000, Encoded.altitude(ICAO, 12_000));
        observed.hear(1_500, Encoded.squitter(ICAO, "99440994083817"));

        assertThat(fields().get(Field.GEOMETRIC_MINUS_BAROMETRIC_FT)).isEqualTo(550);
        assertThat(fields().get(Field.ALTITUDE_GEOM_FT)).isEqualTo(12_550);
    }

    @Test
    void windIsTheWayOverGroundWithoutTheWayThroughTheAir() {
        observed.hear(500, Encoded.airborneStatus(ICAO, 2, false));
        flyEast(1_000, 1, 450);

        flyEast(1_500, 3, 400);

        assertThat(fields().get(Field.HEADING_TRUE_DEG)).isEqualTo(90);
        assertThat(fields().get(Field.WIND_SPEED_KT)).isEqualTo(50);
        assertThat(fields().get(Field.WIND_DIRECTION_DEG)).isEqualTo(270);
    }

    @Test
    void aHeadingThatMayBeMagneticGivesNoWind() {
        flyEast(1_000, 1, 450);

        flyEast(1_500, 3, 400);

        assertThat(fields().get(Field.HEADING_MAG_DEG)).isEqualTo(90);
        assertThat(fields().has(Field.WIND_SPEED_KT)).isFalse();
    }

    @Test
    void messagesAreCountedOverTenSeconds() {
        for (int i = 1; i <= 120; i++) {
            observed.hear(i * 250L, Encoded.altitude(ICAO, 12_000 + 25 * (i % 2)));
        }

        assertThat(fields().get(Field.MESSAGE_RATE_PER_S)).isCloseTo(4, within(0.2));
    }

    @Test
    void aBurstAtFirstIsARateOverASecond() {
        for (int i = 1; i < 5; i++) {
            observed.hear(i * 100L, Encoded.altitude(ICAO, 12_000));
        }
        observed.hear(900, Encoded.altitude(ICAO, 12_025));

        assertThat(fields().get(Field.MESSAGE_RATE_PER_S)).isCloseTo(6, within(1.0));
    }
}
