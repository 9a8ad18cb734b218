package io.skyspy.ingest.adsb.sbs;

import io.skyspy.ingest.adsb.feed.FeedListener;
import io.skyspy.ingest.adsb.feed.FeedParser;
import io.skyspy.ingest.adsb.feed.Rejection;
import io.skyspy.ingest.adsb.feed.ReportDraft;
import io.skyspy.ingest.adsb.fields.Fields;
import io.skyspy.ingest.adsb.fields.Range;
import io.skyspy.ingest.adsb.lines.LineFormat;
import io.skyspy.ingest.adsb.lines.LineParser;
import io.skyspy.schemas.avro.AircraftReport;
import io.skyspy.schemas.avro.DataSource;
import io.skyspy.schemas.avro.EmergencyState;
import io.skyspy.schemas.avro.ReportFormat;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One SBS line. {@code MSG} (and {@code MLAT}, which multilateration clients write) say something about an aircraft, {@code ID} its
 * callsign; {@code SEL}, {@code AIR}, {@code STA} and {@code CLK} are about the sender's display and mean nothing here. Times are taken as
 * UTC, since the line does not say. BaseStation writes latitude and longitude 0 where it has no position.
 */
public final class SbsFormat implements LineFormat {

    private static final int LONGEST = 1024;
    private static final Set<String> WITHOUT_CONTENT = Set.of("SEL", "AIR", "STA", "CLK");
    private static final int ADDRESS = 4;
    private static final int GENERATED_DATE = 6;
    private static final int CALLSIGN = 10;
    private static final int ALTITUDE = 11;
    private static final int GROUND_SPEED = 12;
    private static final int TRACK = 13;
    private static final int LATITUDE = 14;
    private static final int LONGITUDE = 15;
    private static final int VERTICAL_RATE = 16;
    private static final int SQUAWK = 17;
    private static final int ALERT = 18;
    private static final int EMERGENCY = 19;
    private static final int IDENT = 20;
    private static final int ON_GROUND = 21;

    /** A parser of SBS lines. */
    public static FeedParser parser() {
        return LineParser.of(new SbsFormat(), LONGEST);
    }

    @Override
    public void line(byte[] line, FeedListener listener) {
        SbsColumns columns = new SbsColumns(new String(line, StandardCharsets.ISO_8859_1));
        String kind = columns.text(0);
        if (kind == null || columns.count() <= ADDRESS) {
            listener.rejected(Rejection.UNKNOWN_SHAPE, line);
        } else if (kind.equals("MSG") || kind.equals("MLAT") || kind.equals("ID")) {
            report(kind, columns, line, listener);
        } else if (!WITHOUT_CONTENT.contains(kind)) {
            listener.rejected(Rejection.UNKNOWN_SHAPE, line);
        }
    }

    private static void report(String kind, SbsColumns columns, byte[] line, FeedListener listener) {
        String text = columns.text(ADDRESS);
        String address = text == null ? null : Fields.address(text);
        if (address == null) {
            listener.rejected(Rejection.BAD_ADDRESS, line);
            return;
        }
        Fields fields = new Fields(listener);
        AircraftReport.Builder report = AircraftReport.newBuilder()
                .setIcao(address)
                .setFormat(ReportFormat.SBS)
                .setSource(kind.equals("MLAT") ? DataSource.MLAT : DataSource.OTHER)
                .setCallsign(fields.callsign(columns.text(CALLSIGN)));
        boolean position = false;
        if (!kind.equals("ID")) {
            position = position(columns, fields, report);
            motion(columns, fields, report);
        }
        listener.report(new ReportDraft(
                report, columns.time(GENERATED_DATE, GENERATED_DATE + 1), 0, position ? Long.valueOf(0) : null, null));
    }

    private static boolean position(SbsColumns columns, Fields fields, AircraftReport.Builder report) {
        Double latitude = fields.decimal(columns.number(LATITUDE), Range.LATITUDE_DEG);
        Double longitude = fields.decimal(columns.number(LONGITUDE), Range.LONGITUDE_DEG);
        if (latitude == null || longitude == null || (latitude == 0 && longitude == 0)) {
            return false;
        }
        report.setLatitudeDeg(latitude).setLongitudeDeg(longitude).setPositionSource(report.getSource());
        return true;
    }

    private static void motion(SbsColumns columns, Fields fields, AircraftReport.Builder report) {
        report.setAltitudeBaroFt(fields.whole(columns.number(ALTITUDE), Range.ALTITUDE_FT))
                .setGroundSpeedKt(fields.number(columns.number(GROUND_SPEED), Range.GROUND_SPEED_KT))
                .setTrackDeg(fields.direction(columns.number(TRACK)))
                .setVerticalRateBaroFpm(fields.whole(columns.number(VERTICAL_RATE), Range.VERTICAL_RATE_FPM))
                .setSquawk(fields.squawk(columns.text(SQUAWK)))
                .setAlert(columns.flag(ALERT))
                .setEmergency(emergency(columns.flag(EMERGENCY)))
                .setIdent(columns.flag(IDENT))
                .setOnGround(columns.flag(ON_GROUND));
    }

    /** The flag only says that there is an emergency; 0 also stands in lines that do not know, so that it says nothing. */
    private static @Nullable EmergencyState emergency(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag) ? EmergencyState.GENERAL : null;
    }
}
