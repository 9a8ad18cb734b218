package io.skyspy.aviation.acars;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.skyspy.testkit.Properties;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts as they are quoted by acars-decoder-typescript and libacars (both MIT), and what must never happen. */
final class AcarsDecoderTest {

    private final AcarsDecoder decoder = new AcarsDecoder();

    @Test
    void aPositionReportOfAFlightManagementComputerSaysWhereAndWhatNext() {
        Decoded decoded =
                decoded("H1", "POSN43312W123174,EASON,215754,370,EBINY,220601,ELENN,M48,02216,185/TS215754,0921227A40");

        assertThat(requireNonNull(decoded.position()).latitudeDeg()).isCloseTo(43.52, within(1e-6));
        assertThat(requireNonNull(decoded.position()).longitudeDeg()).isCloseTo(-123.29, within(1e-6));
        assertThat(decoded.altitudeFt()).isEqualTo(37_000);
        assertThat(decoded.temperatureC()).isEqualTo(-48);
        assertThat(decoded.waypoints()).extracting(Waypoint::name).containsExactly("EASON", "EBINY", "ELENN");
        assertThat(decoded.reportedAt()).isEqualTo(LocalTime.of(21, 57, 54));
    }

    @Test
    void aTextWhoseChecksumFailsIsNotDecoded() {
        assertThat(decoder.decode(AcarsText.of("H1", "PRG/FNEXS67TP/DTEGPF,23O,67,214405,298263")))
                .isInstanceOf(Undecoded.class);
        assertThat(decoder.decode(AcarsText.of("BA", "/USADCXA.AT1.N363DN679E02B4005E89")))
                .isInstanceOf(Undecoded.class);
    }

    @Test
    void theSameTextIsDecodedWithAndWithoutTheAddressedUnitBeforeIt() {
        String bare = "PRG/DTEKCH,22L,69,141204,042/FNSAS87W/TS132645,2402246784";

        assertThat(decoded("H1", "#M1B" + bare).arrival()).isEqualTo("EKCH");
        assertThat(decoded("H1", bare).flight()).isEqualTo("SAS87W");
    }

    @Test
    void aClearanceRequestSaysTheRoute() {
        Decoded decoded = decoded("B3", "RCD UAL123 KSFO-GATE B22 KJFK ATIS K\r\nROUTE: KSFO SFO1 ORRCA Q120 REXAP");

        assertThat(decoded.messageType()).isEqualTo("clearance_request");
        assertThat(decoded.departure()).isEqualTo("KSFO");
        assertThat(decoded.route()).startsWith("KSFO SFO1");
    }

    @Test
    void aWilcoIsRead() {
        Decoded decoded = decoded("BA", "/USADCXA.AT1.N363DN679E02B4005E88");

        assertThat(decoded.groups()).singleElement().satisfies(group -> {
            assertThat(group.name()).isEqualTo("dM0");
            assertThat(group.text()).isEqualTo("WILCO");
        });
    }

    @Test
    void latitudesOfLabel22AreDegreesMinutesAndSeconds() {
        // the same aircraft said 36.321, -107.771 under label 21 in the same second
        Decoded decoded = decoded("22", "N 361915W1074615,-------,000430,35996, ,      , ,M 56,24411  27, 115,");

        assertThat(requireNonNull(decoded.position()).latitudeDeg()).isCloseTo(36.321, within(1e-3));
        assertThat(requireNonNull(decoded.position()).longitudeDeg()).isCloseTo(-107.771, within(1e-3));
    }

    @Test
    void anEmptyAcknowledgementIsOne() {
        assertThat(decoded("_d", "").messageType()).isEqualTo("ack");
        assertThat(decoded("Q0", "").messageType()).isEqualTo("link_test");
    }

    @Test
    void aSquitterSaysWhereItsGroundStationIs() {
        Decoded decoded = decoded("SQ", "02XAABQKABQ13502N10637WV136975/ARINC");

        assertThat(decoded.items())
                .containsEntry("icao", "KABQ")
                .containsEntry("network", "ARINC")
                .containsEntry("vdl_frequency_mhz", "136.975");
        assertThat(requireNonNull(decoded.position()).latitudeDeg()).isCloseTo(35 + 2 / 60.0, within(1e-6));
    }

    @Test
    void impossibleValuesAreLeftOut() {
        Decoded decoded = decoded("16", "010781/AUTPOS/LLD N350000 W1061925\r\n/ALT 127912/SAT ****\r\n/FOB 041400");

        assertThat(decoded.altitudeFt()).isNull();
        assertThat(decoded.position()).isNotNull();
    }

    @Test
    void whateverIsInTheAirIsAnsweredAndNeverThrows() {
        List<String> seeds = new ArrayList<>(List.of(
                "POSN43312W123174,EASON,215754,370,EBINY,220601,ELENN,M48,02216,185/TS215754,0921227A40",
                "/USADCXA.AT1.N363DN679E02B4005E88",
                "7T217,8560,B737-800,260201,WN4899,KPHX,KSTL,0994,SW2501\r\n23.58.47,CR,1899,37026,255.0,.788",
                "(2N38448W 77216--- 28 20  7(Z",
                "T02!<<,:/k.E`;FOV@!'s.16q6R+p(RK,|D2ujNJhRah?_qrNftWiI-V,@*R",
                "/14 OFF EVENT      / KIAD KATL 09 123630/TIME 1236\r\n/LOC N385618,W0772823",
                "00ETA01,N38333W121178,KRNO,KMHR,0806,2350,005.2",
                "4DH3 ETAT2  0907/22 ENGM/KEWR .LN-RKO\r\n/ETA 1641"));
        List<String> labels = new ArrayList<>(Labels.all().keySet());
        Properties.forAll(20_261_125, 4_000, random -> {
            StringBuilder text = new StringBuilder(seeds.get(random.nextInt(seeds.size())));
            for (int i = random.nextInt(6); i > 0 && !text.isEmpty(); i--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, (char) random.nextInt(256));
                    case 1 -> text.setLength(at);
                    default -> text.insert(at, (char) (' ' + random.nextInt(95)));
                }
            }
            String label = labels.get(random.nextInt(labels.size()));
            assertThat(decoder.decode(AcarsText.of(label, text.toString()))).isNotNull();
        });
    }

    private Decoded decoded(String label, String text) {
        return (Decoded) decoder.decode(AcarsText.of(label, text));
    }
}
