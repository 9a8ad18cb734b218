package io.skyspy.aviation.modes.bds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.skyspy.aviation.Recordings;
import io.skyspy.aviation.modes.Bits;
import io.skyspy.aviation.modes.CommBReply;
import io.skyspy.aviation.modes.Frames;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class InferenceTest {

    /** pyModeS tests/test_bds_commb.py. */
    @Test
    void commonUsageCapability() {
        CommBReply reply = reply("A0000638FA81C10000000081A92F", Register.COMMON_USAGE_CAPABILITY);
        assertThat(new Bds17CommonUsageCapability(reply.mb()).supported())
                .containsExactly("0,5", "0,6", "0,7", "0,8", "0,9", "2,0", "4,0", "5,0", "5,1", "5,2", "6,0");
    }

    /** Recorded near Toulouse (xoolive/traffic). */
    @Test
    void identification() {
        CommBReply reply = reply("A00006B2200815F304B820C7F4E4", Register.IDENTIFICATION);
        assertThat(new Bds20Identification(reply.mb()).callsign().orElseThrow().text())
                .isEqualTo("BAW3AK");
    }

    /** rs1090 bds21.rs, which shows the hyphen as #. */
    @Test
    void registration() {
        CommBReply reply = reply("A0000793AC45AB164C0000000000", Register.REGISTRATION);
        assertThat(new Bds21Registration(reply.mb()).registration()).contains("VH-VKI");
        assertThat(new Bds21Registration(reply.mb()).airline()).isEmpty();
    }

    /** pyModeS tests/test_bds_commb.py. */
    @Test
    void verticalIntention() {
        Bds40VerticalIntention m =
                new Bds40VerticalIntention(reply("A000029C85E42F313000007047D3", Register.VERTICAL_INTENTION)
                        .mb());
        assertThat(m.selectedAltitudeFt()).hasValue(3008);
        assertThat(m.fmsAltitudeFt()).hasValue(3008);
        assertThat(m.pressureSettingHpa()).hasValue(1020);
        assertThat(m.targetSource()).isEmpty();
        assertThat(m.modesValid()).isFalse();
    }

    /** pyModeS tests/test_bds_commb.py. */
    @Test
    void trackAndTurn() {
        Bds50TrackAndTurn m = new Bds50TrackAndTurn(
                reply("A000139381951536E024D4CCF6B5", Register.TRACK_AND_TURN).mb());
        assertThat(m.rollDeg().orElseThrow()).isCloseTo(2.1, within(0.05));
        assertThat(m.trackDeg().orElseThrow()).isCloseTo(114.258, within(0.001));
        assertThat(m.groundSpeedKt()).hasValue(438);
        assertThat(m.trackRateDegPerS()).hasValue(0.125);
        assertThat(m.trueAirspeedKt()).hasValue(424);
        assertThat(new Bds50TrackAndTurn(reply("A0001691FFD263377FFCE02B2BF9", Register.TRACK_AND_TURN)
                                .mb())
                        .rollDeg()
                        .orElseThrow())
                .isCloseTo(-0.35, within(0.01));
    }

    /** pyModeS tests/test_bds_commb.py. */
    @Test
    void headingAndSpeed() {
        Bds60HeadingAndSpeed m =
                new Bds60HeadingAndSpeed(reply("A00004128F39F91A7E27C46ADC21", Register.HEADING_AND_SPEED)
                        .mb());
        assertThat(m.headingMagDeg().orElseThrow()).isCloseTo(42.715, within(0.001));
        assertThat(m.indicatedAirspeedKt()).hasValue(252);
        assertThat(m.mach().orElseThrow()).isCloseTo(0.42, within(1e-9));
        assertThat(m.verticalRateBaroFpm()).hasValue(-1920);
        assertThat(m.verticalRateInertialFpm()).hasValue(-1920);
    }

    /** As 6,0 it would sink by 0 and climb by 5344 fpm at once. */
    @Test
    void impossibleFlightIsNoCandidate() {
        reply("A8001EBCFFFB23286004A73F6A5B", Register.TRACK_AND_TURN);
    }

    /** Turning with 22 degrees of roll, or climbing on heading 45: both are ordinary flight. */
    @Test
    void whatFitsTwoRegistersHasTwoCandidates() {
        Inference inference = Inference.of(Frames.decode("A8000BA4901A2F2B21C000ACC6CE", CommBReply.class));
        assertThat(inference.candidates()).containsExactly(Register.TRACK_AND_TURN, Register.HEADING_AND_SPEED);
        assertThat(inference.only()).isEmpty();
    }

    @Test
    void anEmptyRegisterIsNone() {
        assertThat(Inference.of(0).candidates()).isEmpty();
    }

    /** Built after ICAO Doc 9871 table A-2-68: wind 30 kt from 270 degrees, -50 °C, 250 hPa. */
    @Test
    void weather() {
        long mb = bits(1, 1, 4)
                | bits(1, 5, 5)
                | bits(30, 6, 14)
                | bits(384, 15, 23)
                | bits(-200, 24, 34)
                | bits(1, 35, 35)
                | bits(250, 36, 46);
        assertThat(Inference.of(mb).candidates()).contains(Register.WEATHER);
        Bds44Weather m = new Bds44Weather(mb);
        assertThat(m.windSpeedKt()).hasValue(30);
        assertThat(m.windFromDeg()).hasValue(270);
        assertThat(m.temperatureC()).isEqualTo(-50);
        assertThat(m.pressureHpa()).hasValue(250);
        assertThat(m.turbulence()).isEmpty();
        assertThat(m.humidityPercent()).isEmpty();
    }

    /** Built after ICAO Doc 9871 table A-2-69: moderate turbulence, -20 °C, radio height 1600 ft. */
    @Test
    void hazard() {
        long mb = bits(1, 1, 1)
                | bits(2, 2, 3)
                | bits(1, 16, 16)
                | bits(-80, 17, 26)
                | bits(1, 39, 39)
                | bits(100, 40, 51);
        assertThat(Inference.of(mb).candidates()).contains(Register.HAZARD);
        Bds45Hazard m = new Bds45Hazard(mb);
        assertThat(m.turbulence()).hasValue(2);
        assertThat(m.icing()).isEmpty();
        assertThat(m.temperatureC()).hasValue(-20);
        assertThat(m.radioHeightFt()).hasValue(1600);
    }

    /** Every register rs1090 found in the recording is our only candidate, with the same values. */
    @Test
    void recordedRegistersAreFound() {
        Map<String, Integer> found = new TreeMap<>();
        for (JsonNode line : Recordings.json("adsb/toulouse_part1.jsonl.gz")) {
            if (!(Frames.decode(line.get("frame").asString()) instanceof CommBReply reply)) {
                continue;
            }
            List<Register> candidates = Inference.of(reply).candidates();
            for (Register register : Register.values()) {
                String theirs = "bds" + register.number().replace(",", "");
                if (line.has(theirs)) {
                    assertThat(candidates).as(line.toString()).containsExactly(register);
                    RegisterFields.check(register, reply.mb(), line.get(theirs));
                    found.merge(register.number(), 1, Integer::sum);
                }
            }
        }
        assertThat(found).isEqualTo(Map.of("2,0", 743, "4,0", 6878, "5,0", 4135, "6,0", 6490));
    }

    private static CommBReply reply(String hex, Register expected) {
        CommBReply reply = Frames.decode(hex, CommBReply.class);
        assertThat(Inference.of(reply).only()).contains(expected);
        return reply;
    }

    private static long bits(long value, int first, int last) {
        return Bits.field(value, first, last);
    }
}
