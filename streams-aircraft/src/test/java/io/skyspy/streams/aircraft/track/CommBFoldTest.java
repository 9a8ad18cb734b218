package io.skyspy.streams.aircraft.track;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which registers are taken into a track. The registers are those of aviation's {@code InferenceTest}. */
final class CommBFoldTest {
    private static final int ICAO = 0x4840D6;
    private static final String HEADING_AND_SPEED = "8F39F91A7E27C4";
    /** Fits both 5,0 and 6,0. */
    private static final String AMBIGUOUS = "901A2F2B21C000";
    /** Monitor vertical speed, one threat. */
    private static final String ADVISORY = "800004F19618";

    private final Observed observed = new Observed();

    @BeforeEach
    void announce() {
        observed.hear(0, Encoded.squitter(ICAO));
    }

    private TrackFields fields() {
        return observed.track(ICAO).fields();
    }

    @Test
    void aRegisterThatCanBeNoOtherIsTaken() {
        observed.hear(100, Encoded.commB(ICAO, 0, 0, HEADING_AND_SPEED));

        assertThat(fields().has(Field.HEADING_MAG_DEG)).isTrue();
        assertThat(fields().has(Field.IAS_KT)).isTrue();
        assertThat(fields().has(Field.MACH)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "0, 1", "31, 63"})
    void nothingIsInferredWhenTheReplyIsAboutSomethingElse(int downlinkRequest, int utilityMessage) {
        long known = fields().known();

        assertThat(observed.hear(100, Encoded.commB(ICAO, downlinkRequest, utilityMessage, HEADING_AND_SPEED)))
                .isEqualTo(Outcome.ACCEPTED);

        assertThat(fields().has(Field.IAS_KT)).isFalse();
        assertThat(fields().has(Field.HEADING_MAG_DEG)).isFalse();
        assertThat(fields().known() & known).isEqualTo(known);
    }

    @Test
    void whatCanBeTwoRegistersIsNeither() {
        assertThat(observed.hear(100, Encoded.commB(ICAO, 0, 0, AMBIGUOUS))).isEqualTo(Outcome.ACCEPTED);

        assertThat(fields().has(Field.IAS_KT)).isFalse();
        assertThat(fields().has(Field.HEADING_MAG_DEG)).isFalse();
        assertThat(fields().has(Field.ROLL_DEG)).isFalse();
        assertThat(fields().has(Field.TRACK_DEG)).isFalse();
    }

    @Test
    void resolutionAdvisoriesAreMessagesLikeOthers() {
        assertThat(observed.hear(100, Encoded.airAir(ICAO, "30" + ADVISORY))).isEqualTo(Outcome.ACCEPTED);
        assertThat(observed.hear(200, Encoded.commB(ICAO, 0, 0, "30" + ADVISORY)))
                .isEqualTo(Outcome.ACCEPTED);
        assertThat(observed.hear(300, Encoded.squitter(ICAO, "E2" + ADVISORY))).isEqualTo(Outcome.ACCEPTED);

        assertThat(observed.track(ICAO).messages()).isEqualTo(4);
        assertThat(fields().has(Field.ROLL_DEG)).isFalse();
        assertThat(fields().has(Field.EMERGENCY)).isFalse();
    }
}
