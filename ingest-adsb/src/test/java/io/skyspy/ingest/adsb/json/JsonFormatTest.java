package io.skyspy.ingest.adsb.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.ingest.adsb.feed.Heard;
import io.skyspy.ingest.adsb.feed.RawFrame;
import io.skyspy.ingest.adsb.feed.Rejection;
import io.skyspy.ingest.adsb.feed.ReportDraft;
import io.skyspy.schemas.avro.AircraftReport;
import io.skyspy.schemas.avro.DataSource;
import io.skyspy.schemas.avro.EmergencyState;
import io.skyspy.schemas.avro.ReportFormat;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonFormatTest {

    @Test
    void readsARecordedFrame() {
        Heard heard =
                heard("{\"timestamp\":1717664319.147975,\"frame\":\"8c3461ce399e40586b4ee4932241\",\"df\":\"17\"}");

        assertThat(heard.hex()).containsExactly("8c3461ce399e40586b4ee4932241");
        assertThat(heard.frames.getFirst().heardAtMicros()).hasValue(1_717_664_319_147_975L);
    }

    @Test
    void takesHexForAFrameWhenItIsAsLong() {
        Heard heard = heard("{\"hex\":\"8D406B902015A678D4D220AA4BDA\",\"df\":17}");

        assertThat(heard.hex()).containsExactly("8d406b902015a678d4d220aa4bda");
        assertThat(heard.frames.getFirst().heardAtMicros()).isEmpty();
    }

    @Test
    void readsAReadsbAircraft() {
        Heard heard = heard("{\"now\":1717664524.163,\"hex\":\"4ca216\",\"type\":\"adsb_icao\",\"flight\":\"EIN5GV  \","
                + "\"alt_baro\":0,\"alt_geom\":125,\"gs\":2.2,\"track\":360,\"baro_rate\":-64,\"category\":\"A3\","
                + "\"squawk\":\"0021\",\"emergency\":\"minfuel\",\"lat\":43.631609,\"lon\":1.36958,\"seen\":0.5,"
                + "\"seen_pos\":1.5,\"nav_modes\":[\"autopilot\",\"magic\"],\"mlat\":[\"lat\",\"lon\"],"
                + "\"dbFlags\":1,\"rssi\":-8.5,\"alert\":0,\"spi\":1}");

        ReportDraft draft = heard.reports.getFirst();
        AircraftReport report = draft.at(1_717_664_524_163L).setReceiver("test").build();
        assertThat(report.getIcao()).isEqualTo("4CA216");
        assertThat(report.getFormat()).isEqualTo(ReportFormat.READSB_JSON);
        assertThat(report.getSource()).isEqualTo(DataSource.ADSB);
        assertThat(report.getPositionSource()).isEqualTo(DataSource.MLAT);
        assertThat(report.getCallsign()).isEqualTo("EIN5GV");
        assertThat(report.getAltitudeBaroFt()).isZero();
        assertThat(report.getOnGround()).isFalse();
        assertThat(report.getTrackDeg()).isZero();
        assertThat(report.getVerticalRateBaroFpm()).isEqualTo(-64);
        assertThat(report.getSquawk()).isEqualTo("0021");
        assertThat(report.getEmergency()).isEqualTo(EmergencyState.MINIMUM_FUEL);
        assertThat(report.getNavModes()).containsExactly("autopilot");
        assertThat(report.getMilitary()).isTrue();
        assertThat(report.getIdent()).isTrue();
        assertThat(report.getSignalDbfs()).isEqualTo(-8.5f);
        assertThat(report.getMach()).isNull();
        assertThat(report.getReportedAt()).isEqualTo(Instant.parse("2024-06-06T09:02:03.663Z"));
        assertThat(report.getPositionAt()).isEqualTo(Instant.parse("2024-06-06T09:02:02.663Z"));
    }

    /** As readsb's json_out.c writes it. */
    @Test
    void readsTheBitsOfAnAdvisoryAndWhenTheyWereHeard() {
        Heard heard = heard(
                "{\"now\":1717664524.5,\"hex\":\"4ca2d4\",\"seen\":0.1,\"acas_ra\":{"
                        + "\"utc\":\"2024-06-06 09:02:02.5\",\"unix_timestamp\":1717664522.5,\"df_type\":17,"
                        + "\"bytes\":\"E2C20004F19618\",\"ARA\":\"1100001\",\"RAT\":\"0\",\"MTE\":\"0\",\"RAC\":\"0000\","
                        + "\"advisory_complement\":\"\",\"advisory\":\"RA: Climb\",\"TTI\":\"1\",\"threat_id_hex\":\"3C6586\"}}");

        AircraftReport report = heard.reports
                .getFirst()
                .at(1_717_664_524_500L)
                .setReceiver("test")
                .build();
        assertThat(report.getResolutionAdvisoryBits()).isEqualTo("E2C20004F19618");
        assertThat(report.getResolutionAdvisoryAt()).isEqualTo(Instant.parse("2024-06-06T09:02:02.500Z"));
    }

    @Test
    void anAdvisoryWithoutATimeIsLeftOut() {
        AircraftReport report =
                report(heard("{\"now\":1,\"hex\":\"4ca2d4\",\"acas_ra\":{\"bytes\":\"E2C20004F19618\"}}"));

        assertThat(report.getResolutionAdvisoryBits()).isNull();
        assertThat(report.getResolutionAdvisoryAt()).isNull();
    }

    @Test
    void aContainmentRadiusOfZeroIsNotKnown() {
        assertThat(report(heard("{\"hex\":\"c01049\",\"nic\":0,\"rc\":0}")).getContainmentRadiusM())
                .isNull();
    }

    @Test
    void takesTheWordGroundForOnGroundWithoutAltitude() {
        AircraftReport report = report(heard("{\"hex\":\"4ca216\",\"alt_baro\":\"ground\"}"));

        assertThat(report.getOnGround()).isTrue();
        assertThat(report.getAltitudeBaroFt()).isNull();
    }

    @Test
    void keepsAddressesThatAreNotIcaoApart() {
        assertThat(report(heard("{\"hex\":\"~2a0f31\",\"type\":\"tisb_trackfile\"}"))
                        .getIcao())
                .isEqualTo("~2A0F31");
    }

    @Test
    void leavesOutASquawkThatIsNotOctal() { // readsb sends what the garbled frame said
        Heard heard = heard("{\"hex\":\"c01049\",\"squawk\":\"d276\"}");

        assertThat(report(heard).getSquawk()).isNull();
        assertThat(heard.skipped).isEqualTo(Map.of(Rejection.IMPOSSIBLE_VALUE, 1));
    }

    @Test
    void readsAWholeAircraftJson() {
        Heard heard = heard(
                "{\"now\":1700513836.875,\"messages\":7,\"aircraft\":[{\"hex\":\"a3e31a\"},{\"hex\":\"ab04bb\"}]}");

        assertThat(heard.reports).extracting(draft -> draft.fields().getIcao()).containsExactly("A3E31A", "AB04BB");
        assertThat(heard.reports).allMatch(draft -> draft.fields().getFormat() == ReportFormat.AIRCRAFT_JSON);
    }

    @Test
    void readsADump978Message() {
        AircraftReport report = report(
                heard(
                        "{\"address_qualifier\":\"adsb_icao\",\"address\":\"a66ef1\","
                                + "\"position\":{\"lat\":42.1,\"lon\":-71.5},\"pressure_altitude\":2300,\"geometric_altitude\":2375,"
                                + "\"ground_speed\":117,\"true_track\":271.2,\"vertical_velocity_geometric\":-640,"
                                + "\"airground_state\":\"airborne\",\"callsign\":\"N512DP\",\"flightplan_id\":\"1200\","
                                + "\"emitter_category\":\"A1\",\"emergency\":\"medical\",\"mops_version\":2,\"nic\":9,"
                                + "\"selected_altitude_type\":\"fms\",\"selected_altitude\":3008,"
                                + "\"mode_indicators\":{\"autopilot\":true,\"altitude_hold\":true,\"vnav\":false},"
                                + "\"operational_modes\":{\"ident_active\":true},\"metadata\":{\"received_at\":1575000000.25,\"rssi\":-12.5}}"));

        assertThat(report.getIcao()).isEqualTo("A66EF1");
        assertThat(report.getFormat()).isEqualTo(ReportFormat.UAT_JSON);
        assertThat(report.getSource()).isEqualTo(DataSource.UAT);
        assertThat(report.getLatitudeDeg()).isEqualTo(42.1);
        assertThat(report.getAltitudeBaroFt()).isEqualTo(2300);
        assertThat(report.getAltitudeGeomFt()).isEqualTo(2375);
        assertThat(report.getVerticalRateGeomFpm()).isEqualTo(-640);
        assertThat(report.getVerticalRateBaroFpm()).isNull();
        assertThat(report.getOnGround()).isFalse();
        assertThat(report.getSquawk()).isEqualTo("1200");
        assertThat(report.getEmergency()).isEqualTo(EmergencyState.LIFEGUARD);
        assertThat(report.getSelectedAltitudeFmsFt()).isEqualTo(3008);
        assertThat(report.getSelectedAltitudeMcpFt()).isNull();
        assertThat(report.getNavModes()).containsExactly("althold", "autopilot");
        assertThat(report.getIdent()).isTrue();
        assertThat(report.getSignalDbfs()).isEqualTo(-12.5f);
    }

    @Test
    void keepsUatAddressesThatAreNotIcaoApart() {
        assertThat(report(heard("{\"address_qualifier\":\"tisb_trackfile\",\"address\":\"2a0f31\"}"))
                        .getIcao())
                .isEqualTo("~2A0F31");
    }

    @Test
    void toleratesTheCommasOfAnArrayWrittenLineByLine() {
        assertThat(heard("[\n{\"hex\":\"a3e31a\"},\n {\"hex\":\"ab04bb\"} , \n]\n").reports)
                .hasSize(2);
    }

    /** From the tests of SeRoSystems/lib1090, shortened. */
    @Test
    void readsARecordedReplyOfEachSensor() {
        Heard heard =
                heard("{\"reply\":[{\"sensor\":{\"serial\":\"238045237924377\"},\"sensorTimestamp\":\"1664964959600\","
                        + "\"signalLevel\":-62.78125,\"reply\":\"jaU0NlgHseFKUDpe+W4=\"},{\"reply\":\"jaU0\"},{\"reply\":\"?\"},7],"
                        + "\"referenceTimestamp\":\"1664964959584373154\"}");

        assertThat(heard.hex()).containsExactly("8da534365807b1e14a503a5ef96e");
        RawFrame frame = heard.frames.getFirst();
        assertThat(frame.heardAtMicros()).hasValue(1_664_964_959_600_000L);
        assertThat(frame.feedReceiver()).contains("238045237924377");
        assertThat(frame.signalDbfs()).isNull();
        assertThat(heard.rejected).isEqualTo(Map.of(Rejection.BAD_LENGTH, 1, Rejection.UNKNOWN_SHAPE, 2));
    }

    @Test
    void rejectsWhatIsNotKnown() {
        Heard heard = heard(
                "{\"hex\":\n[]\n{}\n{\"hex\":\"xyz\"}\n{\"frame\":\"8d4850\"}\n{\"frame\":\"8dxx\"}\n{\"frame\":7}\n\"text\"\nnull\n");

        assertThat(heard.frames).isEmpty();
        assertThat(heard.reports).isEmpty();
        assertThat(heard.rejected)
                .isEqualTo(Map.of(
                        Rejection.BAD_JSON,
                        1,
                        Rejection.UNKNOWN_SHAPE,
                        4,
                        Rejection.BAD_ADDRESS,
                        1,
                        Rejection.BAD_LENGTH,
                        2,
                        Rejection.BAD_HEX,
                        1));
    }

    @Test
    void survivesMutatedLines() {
        byte[] line =
                "{\"now\":1e9,\"aircraft\":[{\"hex\":\"a3e31a\",\"alt_baro\":1,\"lat\":2.5,\"lon\":-3,\"nav_modes\":[\"vnav\"]}]}"
                        .getBytes(StandardCharsets.US_ASCII);
        Random random = new Random(30047);
        Heard heard = new Heard();
        JsonFormat format = new JsonFormat();

        for (int i = 0; i < 50_000; i++) {
            byte[] mutated = line.clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
                mutated[random.nextInt(line.length)] = (byte) random.nextInt(256);
            }
            format.line(mutated, heard);
        }

        assertThat(heard.reports).isNotEmpty();
        assertThat(heard.rejected).containsKey(Rejection.BAD_JSON);
    }

    @Test
    void survivesDeepNesting() {
        Heard heard = heard("{\"hex\":".repeat(100_000));

        assertThat(heard.rejected).isEqualTo(Map.of(Rejection.BAD_JSON, 1));
    }

    private static Heard heard(String text) {
        return Heard.of(JsonFormat.parser(), text.getBytes(StandardCharsets.UTF_8));
    }

    private static AircraftReport report(Heard heard) {
        return heard.reports.getFirst().at(0).setReceiver("test").build();
    }
}
