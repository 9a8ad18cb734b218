package io.skyspy.aviation.modes;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.aviation.IcaoAddress;
import io.skyspy.aviation.modes.ResolutionAdvisory.Carrier;
import io.skyspy.aviation.modes.ResolutionAdvisory.Form;
import io.skyspy.aviation.modes.bds.Inference;
import io.skyspy.aviation.modes.bds.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ICAO Annex 10 Volume IV; the frames are built after it, with 4CA2D4 advised about 3C6586. */
class ResolutionAdvisoryTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8D4CA2D4E2800004F1961807C68B | monitor vertical speed",
                "8D4CA2D4E2E20004F196180111C4 | descend",
                "8D4CA2D4E2E60004F196182A619E | crossing descend",
                "8D4CA2D4E2D20004F1961808A675 | increase climb",
                "8D4CA2D4E2F20004F19618ACD0AC | increase descent",
                "8D4CA2D4E2CA0004F19618F387A9 | reversal: climb now",
                "8D4CA2D4E2EA0004F1961857F170 | reversal: descend now",
                "8D4CA2D4E2E00004F1961814A9E9 | level off / reduce climb",
                "8D4CA2D4E2A20004F19618B6087F | maintain vertical speed (down)",
            })
    void broadcastAdvisoriesAreReadOut(String hex, String text) {
        ResolutionAdvisory advisory =
                Frames.decode(hex, AdvisoryBroadcast.class).resolutionAdvisory();
        assertThat(advisory.text()).isEqualTo(text);
        assertThat(advisory.plausible()).isTrue();
        assertThat(advisory.threat()).contains(new Threat.Addressed(new IcaoAddress(0x3C6586)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A000183830C60004F19618384265 | crossing climb",
                "A000183830820004F19618A42B84 | maintain vertical speed (up)",
                "A000183830860004F196188F5BDE | maintain vertical speed, crossing",
                "A000183830000020000000C7A2D2 | clear of conflict",
            })
    void advisoriesInCommBAreReadOut(String hex, String text) {
        CommBReply reply = Frames.decode(hex, CommBReply.class);
        assertThat(Inference.of(reply).only()).contains(Register.RESOLUTION_ADVISORY);
        assertThat(new ResolutionAdvisory(reply.mb(), Carrier.COMM_B).text()).isEqualTo(text);
    }

    @Test
    void coordinationRepliesCarryComplements() {
        ResolutionAdvisory advisory = Frames.decode("80E1983830C202000000000A5855", LongAirAirReply.class)
                .resolutionAdvisory()
                .orElseThrow();
        assertThat(advisory.text()).isEqualTo("climb");
        assertThat(advisory.doNotPassBelow()).isTrue();
        assertThat(advisory.doNotPassAbove()).isFalse();
        assertThat(advisory.threat()).isEmpty();
    }

    /** With several threats in different senses bits 10 to 15 mean other things; bit 15 is the reversal. */
    @Test
    void severalThreatsHaveTheirOwnMeaning() {
        ResolutionAdvisory advisory = advisory(bits(10, 11, 15, 28), Carrier.BROADCAST);
        assertThat(advisory.form()).isEqualTo(Form.DIFFERENT_SENSES);
        assertThat(advisory.correctionUpward()).isTrue();
        assertThat(advisory.positiveClimb()).isTrue();
        assertThat(advisory.senseReversal()).isTrue();
        assertThat(advisory.positive()).isFalse();
        assertThat(advisory.downward()).isFalse();
        assertThat(advisory.text()).isEqualTo("several threats: climb, reversal");
    }

    @Test
    void severalThreatsWithOneWayOutKeepTheUsualMeaning() {
        ResolutionAdvisory advisory = advisory(bits(9, 10, 15, 28), Carrier.BROADCAST);
        assertThat(advisory.form()).isEqualTo(Form.ONE_SENSE);
        assertThat(advisory.text()).isEqualTo("climb");
        assertThat(advisory.multiThreat()).isTrue();
    }

    @Test
    void withoutAdviceThereIsNone() {
        assertThat(advisory(bits(10, 11), Carrier.BROADCAST).form()).isEqualTo(Form.NONE);
        assertThat(advisory(0, Carrier.BROADCAST).plausible()).isFalse();
    }

    @Test
    void contradictionsAreImplausible() {
        long climb = bits(9, 10, 15);
        assertThat(advisory(climb, Carrier.COMM_B).plausible()).isTrue();
        assertThat(advisory(climb | bits(23, 24), Carrier.COMM_B).plausible()).isFalse();
        assertThat(advisory(climb | bits(25, 26), Carrier.BROADCAST).plausible())
                .isFalse();
        assertThat(advisory(climb | bits(25), Carrier.COMM_B).plausible()).isFalse();
        assertThat(advisory(climb | bits(29, 30), Carrier.COMM_B).plausible()).isFalse();
        assertThat(advisory(climb | bits(40), Carrier.COMM_B).plausible()).isFalse();
        assertThat(advisory(climb | bits(30, 40, 56), Carrier.COMM_B).plausible())
                .isFalse();
        assertThat(advisory(climb | bits(29, 40), Carrier.COMM_B).plausible()).isFalse();
    }

    /** The one line of the 2015 noise that begins like an advisory: a0a1e28030ded13f…. */
    @Test
    void noiseThatLooksLikeAnAdvisoryIsNone() {
        CommBReply reply = (CommBReply) Frames.decode("A0A1E28030DED13F000000000000");
        assertThat(Inference.of(reply).contains(Register.RESOLUTION_ADVISORY)).isFalse();
    }

    @Test
    void threatsAreLocatedByAltitudeRangeAndBearing() {
        long word = bits(9, 10, 15, 29)
                | Bits.field(AltitudeCode.encode13(12_000), 31, 43)
                | Bits.field(22, 44, 50)
                | Bits.field(15, 51, 56);
        assertThat(advisory(word, Carrier.BROADCAST).threat()).hasValueSatisfying(threat -> {
            Threat.Located located = (Threat.Located) threat;
            assertThat(located.altitudeFt()).hasValue(12_000);
            assertThat(located.rangeNm()).hasValue(2.1);
            assertThat(located.bearingDeg()).hasValue(87);
        });
        Threat.Located unknown =
                (Threat.Located) advisory(bits(29), Carrier.BROADCAST).threat().orElseThrow();
        assertThat(unknown.altitudeFt()).isEmpty();
        assertThat(unknown.rangeNm()).isEmpty();
        assertThat(unknown.bearingDeg()).isEmpty();
    }

    private static ResolutionAdvisory advisory(long word, Carrier carrier) {
        return new ResolutionAdvisory(word, carrier);
    }

    private static long bits(int... numbers) {
        long word = 0;
        for (int number : numbers) {
            word |= Bits.field(1, number, number);
        }
        return word;
    }
}
