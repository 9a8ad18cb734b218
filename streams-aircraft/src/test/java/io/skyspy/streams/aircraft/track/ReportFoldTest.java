package io.skyspy.streams.aircraft.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.aviation.IcaoAddress;
import io.skyspy.aviation.geo.Position;
import io.skyspy.aviation.modes.ResolutionAdvisory;
import io.skyspy.aviation.modes.ResolutionAdvisory.Carrier;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others decoded, beside what was decoded here and alone. */
final class ReportFoldTest {
    private static final int ICAO = 0x4840D6;
    private static final String CLIMB = "30C20004F19618";
    private static final Position HERE = new Position(52.0, 4.0);
    private static final Position FAR = new Position(53.0, 4.0);
    private static final Position FARTHER = new Position(53.001, 4.0);

    private final Observed observed = new Observed();

    @BeforeEach
    void announce() {
        observed.hear(0, Encoded.squitter(ICAO));
    }

    private TrackFields fields() {
        return observed.track(ICAO).fields();
    }

    private void report(long afterMs, @Nullable Position position, Map<Field, Double> values) {
        report(afterMs, position, null, values);
    }

    /** What aircraft.json has at one time about an advisory heard at another. */
    private void report(long afterMs, String advisory, long heardAfterMs) {
        ResolutionAdvisory said = new ResolutionAdvisory(HexFormat.fromHexDigitsToLong(advisory) << 8, Carrier.COMM_B);
        report(afterMs, null, new ReportedAdvisory(said, Observed.START_MS + heardAfterMs), Map.of());
    }

    private void report(
            long afterMs, @Nullable Position position, @Nullable ReportedAdvisory advisory, Map<Field, Double> values) {
        long atMs = Observed.START_MS + afterMs;
        Heard heard = new Heard(atMs, new Receiver("network", null), null, null);
        observed.sky.take(
                new Report(new IcaoAddress(ICAO), heard, Source.OTHER, position, atMs, Source.OTHER, advisory, values));
    }

    @Test
    void anOldSquawkDoesNotDelayAnEmergency() {
        observed.hear(1_000, Encoded.identity(ICAO, "2000"));
        observed.hear(2_000, Encoded.identity(ICAO, "2000"));
        observed.hear(3_000, Encoded.identity(ICAO, "7700"));
        report(3_500, null, Map.of(Field.SQUAWK, (double) 02000));

        observed.hear(4_000, Encoded.identity(ICAO, "7700"));

        assertThat(fields().get(Field.SQUAWK)).isEqualTo(07700);
    }

    @Test
    void oldAltitudesDoNotWeakenTheTrustInNewOnes() {
        for (int i = 0; i < 5; i++) {
            observed.hear(1_000 + i * 500, Encoded.altitude(ICAO, 35_000));
            report(1_001 + i * 500, null, Map.of(Field.ALTITUDE_BARO_FT, 5_000.0));
        }

        observed.hear(4_000, Encoded.altitude(ICAO, 5_000));

        assertThat(fields().get(Field.ALTITUDE_BARO_FT)).isEqualTo(35_000);
    }

    @Test
    void aReportedPositionCountsWhileTheAircraftSaysNone() {
        report(1_000, HERE, Map.of());
        assertThat(observed.position(ICAO)).contains(HERE);

        observed.hear(2_000, Encoded.airborne(ICAO, HERE, false));
        observed.hear(2_500, Encoded.airborne(ICAO, HERE, true));
        Position own = observed.position(ICAO).orElseThrow();
        report(3_000, HERE, Map.of());

        assertThat(observed.position(ICAO)).contains(own);
        assertThat(fields().source(Field.LATITUDE_DEG)).isEqualTo(Source.ADSB);
    }

    @Test
    void aReportedPositionNobodyCanHaveReachedIsRefusedUntilThreeAgree() {
        report(1_000, HERE, Map.of());
        report(2_000, FAR, Map.of());
        report(3_000, FARTHER, Map.of());
        assertThat(observed.position(ICAO)).contains(HERE);

        report(4_000, FARTHER, Map.of());

        assertThat(observed.position(ICAO)).contains(FARTHER);
        assertThat(fields().get(Field.LATITUDE_DEG)).isEqualTo(FARTHER.latitudeDeg());
    }

    @Test
    void aReportedAdvisoryCountsOnceHoweverOftenItIsRepeated() {
        report(1_000, CLIMB, 500);
        report(2_000, CLIMB, 500);
        report(3_000, CLIMB, 500);

        Advisory advisory = Objects.requireNonNull(observed.track(ICAO).advisory());
        assertThat(advisory.said().text()).isEqualTo("climb");
        assertThat(advisory.frames()).isOne();
        assertThat(advisory.confirmed()).isFalse();

        report(4_000, CLIMB, 3_500);
        assertThat(Objects.requireNonNull(observed.track(ICAO).advisory()).confirmed())
                .isTrue();
    }

    @Test
    void aReportIsNoSecondFrameOfWhatWasHeardHere() {
        observed.hear(1_000, Encoded.commB(ICAO, 0, 0, CLIMB));
        report(1_900, CLIMB, 1_300);

        assertThat(Objects.requireNonNull(observed.track(ICAO).advisory()).confirmed())
                .isFalse();
    }

    @Test
    void anAdvisoryThatIsLongOverIsNotTold() {
        report(30_000, CLIMB, 5_000);

        assertThat(observed.track(ICAO).advisory()).isNull();
    }

    @Test
    void aReportOlderThanWhatIsKnownChangesNothing() {
        report(5_000, HERE, Map.of(Field.GROUND_SPEED_KT, 400.0));
        report(4_000, FAR, Map.of(Field.GROUND_SPEED_KT, 300.0));

        assertThat(observed.position(ICAO)).contains(HERE);
        assertThat(fields().get(Field.GROUND_SPEED_KT)).isEqualTo(400);
    }
}
