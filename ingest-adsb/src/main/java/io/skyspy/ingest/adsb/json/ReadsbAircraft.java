package io.skyspy.ingest.adsb.json;

import io.skyspy.ingest.adsb.feed.FeedListener;
import io.skyspy.ingest.adsb.feed.ReportDraft;
import io.skyspy.ingest.adsb.fields.Fields;
import io.skyspy.ingest.adsb.fields.Range;
import io.skyspy.schemas.avro.AircraftReport;
import io.skyspy.schemas.avro.DataSource;
import io.skyspy.schemas.avro.ReportFormat;
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
        Members members = new Members(json, listener);
        members.report(json.text("hex"), format, Words.source(json.text("type")))
                .ifPresent(report -> {
                    boolean position = members.position(report, positionSource(json, report));
                    identity(json, members, report);
                    altitude(json, members, report);
                    motion(members, report);
                    selection(json, members, report);
                    quality(members, report);
                    Long advisoryAge =
                            nowMillis == null ? null : ReadsbAdvisory.take(json.object("acas_ra"), nowMillis, report);
                    Long positionAge = position ? age(json, "seen_pos") : null;
                    listener.report(new ReportDraft(report, nowMillis, age(json, "seen"), positionAge, advisoryAge));
                });
    }

    private static long age(JsonObject json, String name) {
        Long millis = json.millis(name);
        return millis == null ? 0 : Math.clamp(millis, 0, OLDEST_MILLIS);
    }

    private static DataSource positionSource(JsonObject json, AircraftReport.Builder report) {
        if (json.texts("mlat").contains("lat")) {
            return DataSource.MLAT;
        }
        return json.texts("tisb").contains("lat") ? DataSource.TISB : report.getSource();
    }

    private static void identity(JsonObject json, Members members, AircraftReport.Builder report) {
        Fields fields = members.fields();
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
                .setSignalDbfs(members.number("rssi", Range.SIGNAL_DBFS));
    }

    /** {@code alt_baro} is a number while airborne and the word "ground" otherwise. */
    private static void altitude(JsonObject json, Members members, AircraftReport.Builder report) {
        Integer barometric = members.whole("alt_baro", Range.ALTITUDE_FT);
        boolean ground = "ground".equals(json.text("alt_baro"));
        report.setAltitudeBaroFt(barometric)
                .setOnGround(ground ? Boolean.TRUE : barometric == null ? null : Boolean.FALSE)
                .setAltitudeGeomFt(members.whole("alt_geom", Range.ALTITUDE_FT));
    }

    private static void motion(Members members, AircraftReport.Builder report) {
        report.setGroundSpeedKt(members.number("gs", Range.GROUND_SPEED_KT))
                .setTrackDeg(members.direction("track"))
                .setHeadingMagDeg(members.direction("mag_heading"))
                .setHeadingTrueDeg(members.direction("true_heading"))
                .setIasKt(members.whole("ias", Range.AIR_SPEED_KT))
                .setTasKt(members.whole("tas", Range.AIR_SPEED_KT))
                .setMach(members.number("mach", Range.MACH))
                .setRollDeg(members.number("roll", Range.ROLL_DEG))
                .setTrackRateDegPerS(members.number("track_rate", Range.TRACK_RATE_DEG_PER_S))
                .setVerticalRateBaroFpm(members.whole("baro_rate", Range.VERTICAL_RATE_FPM))
                .setVerticalRateGeomFpm(members.whole("geom_rate", Range.VERTICAL_RATE_FPM))
                .setWindSpeedKt(members.number("ws", Range.WIND_SPEED_KT))
                .setWindDirectionDeg(members.direction("wd"))
                .setStaticAirTemperatureC(members.number("oat", Range.TEMPERATURE_C));
    }

    private static void selection(JsonObject json, Members members, AircraftReport.Builder report) {
        List<String> modes =
                json.texts("nav_modes").stream().filter(NAV_MODES::contains).toList();
        report.setSelectedAltitudeMcpFt(members.whole("nav_altitude_mcp", Range.SELECTED_ALTITUDE_FT))
                .setSelectedAltitudeFmsFt(members.whole("nav_altitude_fms", Range.SELECTED_ALTITUDE_FT))
                .setSelectedHeadingDeg(members.direction("nav_heading"))
                .setQnhHpa(members.number("nav_qnh", Range.QNH_HPA))
                .setNavModes(modes);
    }

    private static void quality(Members members, AircraftReport.Builder report) {
        members.quality(report);
        Integer radiusM = members.whole("rc", Range.CONTAINMENT_RADIUS_M);
        report.setAdsbVersion(members.whole("version", Range.ADSB_VERSION))
                .setContainmentRadiusM(radiusM == null || radiusM == 0 ? null : radiusM); // 0 is not known
    }
}
