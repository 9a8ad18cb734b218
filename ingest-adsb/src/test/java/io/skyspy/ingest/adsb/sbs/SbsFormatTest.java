package io.skyspy.ingest.adsb.sbs;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.ingest.adsb.feed.Heard;
import io.skyspy.ingest.adsb.feed.Rejection;
import io.skyspy.ingest.adsb.feed.ReportDraft;
import io.skyspy.schemas.avro.AircraftReport;
import io.skyspy.schemas.avro.DataSource;
import io.skyspy.schemas.avro.EmergencyState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SbsFormatTest {

    @Test
    void readsPositionAltitudeAndTime() {
        Heard heard = heard("MSG,3,102,35,4CA2AD,780807,2010/05/23,00:00:18.796,2010/05/23,00:00:18.812,"
                + ",15225,,,51.20522,-0.43106,,,0,0,0,0");

        ReportDraft draft = heard.reports.getFirst();
        AircraftReport report = report(draft);
        assertThat(report.getIcao()).isEqualTo("4CA2AD");
        assertThat(report.getAltitudeBaroFt()).isEqualTo(15_225);
        assertThat(report.getLatitudeDeg()).isEqualTo(51.20522);
        assertThat(report.getLongitudeDeg()).isEqualTo(-0.43106);
        assertThat(report.getOnGround()).isFalse();
        assertThat(report.getAlert()).isFalse();
        assertThat(report.getEmergency()).isNull();
        assertThat(report.getGroundSpeedKt()).isNull();
        assertThat(draft.saidAtMillis())
                .isEqualTo(Instant.parse("2010-05-23T00:00:18.796Z").toEpochMilli());
    }

    @Test
    void readsVelocity() {
        AircraftReport report =
                report(heard("MSG,4,102,35,4CA2AD,780807,2010/05/23,00:00:17.984,2010/05/23,00:00:18.812,"
                                + ",,361.4,20.7,,,-1728,,,,,")
                        .reports
                        .getFirst());

        assertThat(report.getGroundSpeedKt()).isEqualTo(361.4f);
        assertThat(report.getTrackDeg()).isEqualTo(20.7f);
        assertThat(report.getVerticalRateBaroFpm()).isEqualTo(-1728);
        assertThat(report.getLatitudeDeg()).isNull();
        assertThat(report.getOnGround()).isNull();
    }

    @Test
    void keepsZeroAsAValue() {
        AircraftReport report = report(heard("MSG,3,,,4B1908,,,,,,,0,0,0,51.5,0.0,0,0000,0,0,0,0")
                .reports
                .getFirst());

        assertThat(report.getAltitudeBaroFt()).isZero();
        assertThat(report.getGroundSpeedKt()).isZero();
        assertThat(report.getTrackDeg()).isZero();
        assertThat(report.getLongitudeDeg()).isZero();
        assertThat(report.getVerticalRateBaroFpm()).isZero();
        assertThat(report.getSquawk()).isEqualTo("0000");
    }

    /** Virtual Radar Server, SampleMessages 2010. */
    @Test
    void twoZerosAreNoPosition() {
        AircraftReport report = report(heard("MSG,3,,102,405D0D,780808,2010/05/23,00:04:35.944,2010/05/23,00:04:36.804,"
                        + ",4300,,,0.00000,0.00000,,,0,0,0,0")
                .reports
                .getFirst());

        assertThat(report.getLatitudeDeg()).isNull();
        assertThat(report.getLongitudeDeg()).isNull();
        assertThat(report.getAltitudeBaroFt()).isEqualTo(4_300);
    }

    @Test
    void readsFlagsOfBothSigns() {
        AircraftReport report = report(
                heard("MSG,6,,,4B1908,,,,,,,,,,,,,7700,-1,-1,1,-1").reports.getFirst());

        assertThat(report.getSquawk()).isEqualTo("7700");
        assertThat(report.getAlert()).isTrue();
        assertThat(report.getEmergency()).isEqualTo(EmergencyState.GENERAL);
        assertThat(report.getIdent()).isTrue();
        assertThat(report.getOnGround()).isTrue();
    }

    @Test
    void marksMultilateration() {
        AircraftReport report = report(
                heard("MLAT,3,1,1,4B1908,1,,,,,,3000,,,1.5,2.5,,,,,,").reports.getFirst());

        assertThat(report.getPositionSource()).isEqualTo(DataSource.MLAT);
    }

    @Test
    void leavesOutWhatNoAircraftCanHave() {
        Heard heard = heard("MSG,3,,,4B1908,,,,,,,999999,-5,400,91,181,99999,8888,0,0,0,0");

        AircraftReport report = report(heard.reports.getFirst());
        assertThat(report.getAltitudeBaroFt()).isNull();
        assertThat(report.getLatitudeDeg()).isNull();
        assertThat(report.getSquawk()).isNull();
        assertThat(heard.skipped).isEqualTo(Map.of(Rejection.IMPOSSIBLE_VALUE, 7));
    }

    @Test
    void passesOverLinesAboutTheDisplayAndHeartbeats() {
        Heard heard = heard(
                "STA,,102,35,4CA2AD,780807,2010/05/23,00:00:16.812,2010/05/23,00:00:16.812,PL\r\n\r\n\r\nCLK,,1,,,,,,,\r\n");

        assertThat(heard.reports).isEmpty();
        assertThat(heard.rejected).isEmpty();
    }

    @Test
    void rejectsOtherLines() {
        Heard heard = heard("MSG,3\nMSG,3,1,1,XYZ,1\n,,,,,,\nGET / HTTP/1.1\n");

        assertThat(heard.reports).isEmpty();
        assertThat(heard.rejected).isEqualTo(Map.of(Rejection.UNKNOWN_SHAPE, 3, Rejection.BAD_ADDRESS, 1));
    }

    private static Heard heard(String text) {
        return Heard.of(SbsFormat.parser(), text.getBytes(StandardCharsets.US_ASCII));
    }

    private static AircraftReport report(ReportDraft draft) {
        return draft.at(0).setReceiver("test").build();
    }
}
