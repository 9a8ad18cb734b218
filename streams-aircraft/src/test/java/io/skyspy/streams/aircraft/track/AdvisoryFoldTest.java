package io.skyspy.streams.aircraft.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.aviation.modes.ResolutionAdvisory.Carrier;
import io.skyspy.testkit.Properties;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How resolution advisories get into a track. Those quoted are about 3C6586, but for the coordination replies, which name nobody. */
final class AdvisoryFoldTest {
    private static final int ICAO = 0x4CA2D4;
    private static final String CLIMB = "C20004F19618";
    private static final String DESCEND = "E20004F19618";
    private static final String INCREASE_CLIMB = "D20004F19618";
    private static final String CLEAR = "C20024F19618";
    private static final String CLIMB_NAMELESS = "C20000000000";
    private static final String DESCEND_NAMELESS = "E20000000000";
    private static final String CLEAR_NAMELESS = "000020000000";

    private final Observed observed = new Observed();

    @BeforeEach
    void appear() {
        observed.hear(-2_000, Encoded.squitter(ICAO));
        observed.hear(-1_500, Encoded.squitter(ICAO));
        observed.told.clear();
    }

    private void version(int version) {
        observed.hear(-1_000, Encoded.airborneStatus(ICAO, version, false));
        observed.told.clear();
    }

    private Advisory advisory() {
        return Objects.requireNonNull(observed.track(ICAO).advisory());
    }

    private void broadcast(long afterMs, String advisory) {
        observed.hear(afterMs, Encoded.squitter(ICAO, "E2" + advisory));
    }

    private void register(long afterMs, String advisory) {
        observed.hear(afterMs, Encoded.commB(ICAO, 0, 0, "30" + advisory));
    }

    private void coordination(long afterMs, String advisory) {
        observed.hear(afterMs, Encoded.airAir(ICAO, "30" + advisory));
    }

    @Test
    void aBroadcastIsToldAtOnceAndNeedsNoSecond() {
        version(2);

        broadcast(0, CLIMB);

        assertThat(observed.told).containsExactly("changed 4CA2D4 at 0");
        assertThat(advisory().confirmed()).isTrue();
        assertThat(advisory().said().text()).isEqualTo("climb");
        assertThat(advisory().said().carrier()).isEqualTo(Carrier.BROADCAST);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aircraftOfEarlierVersionsBroadcastNone(int version) {
        version(version);

        broadcast(0, CLIMB);

        assertThat(observed.track(ICAO).advisory()).isNull();
    }

    @Test
    void aBroadcastOfUnknownVersionNeedsASecond() {
        broadcast(0, CLIMB);
        assertThat(advisory().confirmed()).isFalse();

        broadcast(800, CLIMB);
        assertThat(advisory().confirmed()).isTrue();
        assertThat(advisory().frames()).isEqualTo(2);
    }

    @Test
    void oneReplyAloneIsToldButNotConfirmed() {
        register(0, CLIMB);

        assertThat(observed.told).containsExactly("changed 4CA2D4 at 0");
        assertThat(advisory().confirmed()).isFalse();
        assertThat(advisory().frames()).isEqualTo(1);
    }

    @Test
    void twoRepliesAboutTheSameConfirmEachOther() {
        register(0, CLIMB);
        register(6_000, INCREASE_CLIMB);

        assertThat(advisory().confirmed()).isTrue();
        assertThat(advisory().said().text()).isEqualTo("increase climb");
        assertThat(advisory().firstHeardMs()).isEqualTo(Observed.START_MS);
        assertThat(advisory().lastHeardMs()).isEqualTo(Observed.START_MS + 6_000);
    }

    @Test
    void twoRepliesThatContradictDoNot() {
        register(0, CLIMB_NAMELESS);
        register(6_000, DESCEND_NAMELESS);

        assertThat(advisory().confirmed()).isFalse();
        assertThat(advisory().said().text()).isEqualTo("descend");
        assertThat(advisory().frames()).isEqualTo(1);
    }

    @Test
    void aStrayReplyDoesNotReplaceAConfirmedOne() {
        coordination(0, CLIMB_NAMELESS);
        coordination(1_000, CLIMB_NAMELESS);

        coordination(2_000, DESCEND_NAMELESS);
        assertThat(advisory().said().text()).isEqualTo("climb");

        coordination(3_000, DESCEND_NAMELESS);
        assertThat(advisory().said().text()).isEqualTo("descend");
        assertThat(advisory().confirmed()).isTrue();
    }

    @Test
    void aBroadcastGoesBeforeReplies() {
        version(2);
        broadcast(0, CLIMB);

        coordination(1_000, DESCEND_NAMELESS);
        register(2_000, INCREASE_CLIMB);
        assertThat(advisory().said().text()).isEqualTo("climb");
        assertThat(advisory().frames()).isEqualTo(2);

        register(6_000, INCREASE_CLIMB);
        assertThat(advisory().said().text()).isEqualTo("increase climb");
    }

    @Test
    void itEndsWhenTheAircraftSaysSo() {
        version(2);
        broadcast(0, CLIMB);
        observed.told.clear();

        broadcast(800, CLEAR);

        assertThat(observed.told).containsExactly("changed 4CA2D4 at 800");
        assertThat(advisory().said().terminated()).isTrue();
        assertThat(advisory().said().text()).isEqualTo("clear of conflict");
        assertThat(advisory().firstHeardMs()).isEqualTo(Observed.START_MS);
    }

    @Test
    void itEndsWithoutANameToo() {
        register(0, CLIMB);
        register(5_000, CLEAR_NAMELESS);

        assertThat(advisory().said().terminated()).isTrue();
        assertThat(advisory().confirmed()).isTrue();
    }

    @Test
    void whatComesAfterTheEndIsNew() {
        version(2);
        broadcast(0, CLIMB);
        broadcast(800, CLEAR);
        broadcast(10_000, DESCEND);

        assertThat(advisory().firstHeardMs()).isEqualTo(Observed.START_MS + 10_000);
        assertThat(advisory().frames()).isEqualTo(1);
    }

    @Test
    void itIsGoneTwentySecondsAfterTheLast() {
        version(2);
        broadcast(0, CLIMB);
        observed.hear(19_999, Encoded.squitter(ICAO));
        assertThat(observed.track(ICAO).advisory()).isNotNull();
        observed.told.clear();

        observed.hear(20_000, Encoded.squitter(ICAO));

        assertThat(observed.track(ICAO).advisory()).isNull();
        assertThat(observed.told).containsExactly("changed 4CA2D4 at 20000");
    }

    @Test
    void whatTheAircraftAnnouncesIsReadWhateverItsReplyAsksFor() {
        observed.hear(0, Encoded.commB(ICAO, 2, 0, "30" + CLIMB));
        assertThat(advisory().said().text()).isEqualTo("climb");

        observed.hear(100, Encoded.commB(ICAO, 7, 3, "30" + CLIMB));
        assertThat(advisory().frames()).isEqualTo(2);

        observed.hear(200, Encoded.commB(ICAO, 5, 0, "30" + CLIMB));
        assertThat(advisory().frames()).isEqualTo(2);
    }

    @Test
    void operationalStatusConfirmsIt() {
        version(2);
        register(0, CLIMB);
        observed.told.clear();

        observed.hear(500, Encoded.airborneStatus(ICAO, 2, true));

        assertThat(advisory().confirmed()).isTrue();
        assertThat(advisory().lastHeardMs()).isEqualTo(Observed.START_MS);
        assertThat(observed.told).containsExactly("changed 4CA2D4 at 500");
    }

    @Test
    void repairedFramesSayNothing() {
        version(2);

        observed.hear(0, Encoded.damaged(Encoded.squitter(ICAO, "E2" + CLIMB), 70));

        assertThat(observed.track(ICAO).advisory()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4CA2D4", "000000", "FFFFFF"})
    void threatsThatCannotBeAreNoise(String threat) {
        long field = 0xC20004L << 24 | (long) Integer.parseInt(threat, 16) << 2;
        register(0, String.format(Locale.ROOT, "%012X", field));

        assertThat(observed.track(ICAO).advisory()).isNull();
    }

    /** Seen in the noise of 2015 recorded at Delft: begins like an advisory and is none. */
    @Test
    void noiseIsNoAdvisory() {
        register(0, "DED13F000000");

        assertThat(observed.track(ICAO).advisory()).isNull();
    }

    @Test
    void copiesFromOtherReceiversCountOnce() {
        version(2);
        String frame = Encoded.squitter(ICAO, "E2" + CLIMB);
        observed.hear(0, frame);
        observed.hear(20, frame, new Receiver("yard", null));

        assertThat(advisory().frames()).isEqualTo(1);
    }

    @Test
    void randomRepliesAreConfirmedByNobody() {
        int[] confirmed = {0};
        Properties.forAll(7, 20_000, random -> {
            long advisory = random.nextLong(1L << 48);
            observed.hear(0, Encoded.commB(ICAO, 0, 0, String.format(Locale.ROOT, "30%012X", advisory)));
            Advisory held = observed.track(ICAO).advisory();
            confirmed[0] += held != null && held.confirmed() ? 1 : 0;
        });
        assertThat(confirmed[0]).isZero();
    }

    @Test
    void itOutlivesARestart() {
        version(2);
        broadcast(0, CLIMB);
        byte[] stored = TrackSnapshot.write(observed.track(ICAO));

        Track read = TrackSnapshot.read(stored, TrackSettings.DEFAULT).orElseThrow();

        assertThat(read.advisory()).isEqualTo(advisory());
        assertThat(TrackSnapshot.write(read)).isEqualTo(stored);
    }
}
