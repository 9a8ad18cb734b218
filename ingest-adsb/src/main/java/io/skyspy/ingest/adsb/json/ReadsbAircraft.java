package io.skyspy.ingest.adsb.json;

import io.skyspy.ingest.adsb.feed.FeedListener;
import io.skyspy.ingest.adsb.feed.Rejection;
import io.skyspy.ingest.adsb.feed.ReportDraft;
import io.skyspy.ingest.adsb.fields.Fields;
import io.skyspy.ingest.adsb.fields.Range;
import io.skyspy.schemas.avro.AircraftReport;
import io.skyspy.schemas.avro.DataSource;
import io.skyspy.schemas.avro.ReportFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An aircraft object as readsb, dump1090 and tar1090 write it, alone on a line or in {@code aircraft.json}.
 *
 * @see "README-json.md of Mictronics/readsb (the meaning and unit of each key)"
 */
final class ReadsbAircraft {

    private static final Set<String> NAV_MODES = Set.of("autopilot", "vnav", "althold", "approach", "lnav", "tcas");
    private static final int MILITARY_FLAG = 1;
    private static final long OLDEST_MILLIS = 86_400_000;

    private ReadsbAircraft() {}

    static void read(JsonObject json, @Nullable Long nowMillis, ReportFormat format, FeedListener listener) {
        String hex = json.text("hex");
        String address = hex == null ? null : Fields.address(hex);
        if (address == null) {
            listener.rejected(Rejection.BAD_ADDRESS, json.node().toString().getBytes(StandardCharsets.UTF_8));
            return;
        }
        Fields fields = new Fields(listener);
        AircraftReport.Builder report = AircraftReport.newBuilder()
                .setIcao(address)
                .setFormat(format)
                .setSource(Words.source(json.text("type")));
        boolean position = position(json, fields, report);
        identity(json, fields, report);
        altitude(json, fields, report);
        motion(json, fields, report);
        selection(json, fields, report);
        quality(json, fields, report);
        listener.report(new ReportDraft(report, nowMillis, age(json, "seen"), position ? age(json, "seen_pos") : null));
    }

    private static long age(JsonObject json, String name) {
        Long millis = json.millis(name);
        return millis == null ? 0 : Math.clamp(millis, 0, OLDEST_MILLIS);
    }

    private static boolean position(JsonObject json, Fields fields, AircraftReport.Builder report) {
        Double latitude = fields.decimal(json.number("lat"), Range.LATITUDE_DEG);
        Double longitude = fields.decimal(json.number("lon"), Range.LONGITUDE_DEG);
        if (latitude == null || longitude == null) {
            return false;
        }
        report.setLatitudeDeg(latitude).setLongitudeDeg(longitude).setPositionSource(positionSource(json, report));
        return true;
    }

    private static DataSource positionSource(JsonObject json, AircraftReport.Builder report) {
        if (json.texts("mlat").contains("lat")) {
            return DataSource.MLAT;
        }
        return json.texts("tisb").contains("lat") ? DataSource.TISB : report.getSource();
    }

    private static void identity(JsonObject json, Fields fields, AircraftReport.Builder report) {
        Double flags = json.number("dbFlags");
        report.setCallsign(fields.callsign(json.text("flight")))
                .setCategory(fields.category(json.text("category")))
                .setSquawk(fields.squawk(json.text("squawk")))
                .setEmergency(Words.emergency(json.text("emergency")))
                .setAlert(json.flag("alert"))
                .setIdent(json.flag("spi"))
                .setRegistration(fields.text(json.text("r")))
                .setTypeCode(fields.text(json.text("t")))
                .setMilitary(flags == null ? null : (flags.intValue() & MILITARY_FLAG) != 0)
                .setSignalDbfs(fields.number(json.number("rssi"), Range.SIGNAL_DBFS));
    }

    /** {@code alt_baro} is a number while airborne and the word "ground" otherwise. */
    private static void altitude(JsonObject json, Fields fields, AircraftReport.Builder report) {
        Integer barometric = fields.whole(json.number("alt_baro"), Range.ALTITUDE_FT);
        boolean ground = "ground".equals(json.text("alt_baro"));
        report.setAltitudeBaroFt(barometric)
                .setOnGround(ground ? Boolean.TRUE : barometric == null ? null : Boolean.FALSE)
                .setAltitudeGeomFt(fields.whole(json.number("alt_geom"), Range.ALTITUDE_FT));
    }

    private static void motion(JsonObject json, Fields fields, AircraftReport.Builder report) {
        report.setGroundSpeedKt(fields.number(json.number("gs"), Range.GROUND_SPEED_KT))
                .setTrackDeg(fields.direction(json.number("track")))
                .setHeadingMagDeg(fields.direction(json.number("mag_heading")))
                .setHeadingTrueDeg(fields.direction(json.number("true_heading")))
                .setIasKt(fields.whole(json.number("ias"), Range.AIR_SPEED_KT))
                .setTasKt(fields.whole(json.number("tas"), Range.AIR_SPEED_KT))
                .setMach(fields.number(json.number("mach"), Range.MACH))
                .setRollDeg(fields.number(json.number("roll"), Range.ROLL_DEG))
                .setTrackRateDegPerS(fields.number(json.number("track_rate"), Range.TRACK_RATE_DEG_PER_S))
                .setVerticalRateBaroFpm(fields.whole(json.number("baro_rate"), Range.VERTICAL_RATE_FPM))
                .setVerticalRateGeomFpm(fields.whole(json.number("geom_rate"), Range.VERTICAL_RATE_FPM))
                .setWindSpeedKt(fields.number(json.number("ws"), Range.WIND_SPEED_KT))
                .setWindDirectionDeg(fields.direction(json.number("wd")))
                .setStaticAirTemperatureC(fields.number(json.number("oat"), Range.TEMPERATURE_C));
    }

    private static void selection(JsonObject json, Fields fields, AircraftReport.Builder report) {
        List<String> modes =
                json.texts("nav_modes").stream().filter(NAV_MODES::contains).toList();
        report.setSelectedAltitudeMcpFt(fields.whole(json.number("nav_altitude_mcp"), Range.SELECTED_ALTITUDE_FT))
                .setSelectedAltitudeFmsFt(fields.whole(json.number("nav_altitude_fms"), Range.SELECTED_ALTITUDE_FT))
                .setSelectedHeadingDeg(fields.direction(json.number("nav_heading")))
                .setQnhHpa(fields.number(json.number("nav_qnh"), Range.QNH_HPA))
                .setNavModes(modes);
    }

    private static void quality(JsonObject json, Fields fields, AircraftReport.Builder report) {
        report.setAdsbVersion(fields.whole(json.number("version"), Range.ADSB_VERSION))
                .setNic(fields.whole(json.number("nic"), Range.NIC))
                .setContainmentRadiusM(fields.whole(json.number("rc"), Range.CONTAINMENT_RADIUS_M))
                .setNicBaro(fields.whole(json.number("nic_baro"), Range.ONE_BIT))
                .setNacP(fields.whole(json.number("nac_p"), Range.NAC_P))
                .setNacV(fields.whole(json.number("nac_v"), Range.NAC_V))
                .setSil(fields.whole(json.number("sil"), Range.TWO_BITS))
                .setGva(fields.whole(json.number("gva"), Range.TWO_BITS))
                .setSda(fields.whole(json.number("sda"), Range.TWO_BITS));
    }
}
