package io.skyspy.ingest.adsb.json;

import io.skyspy.ingest.adsb.feed.FeedListener;
import io.skyspy.ingest.adsb.feed.ReportDraft;
import io.skyspy.ingest.adsb.fields.Fields;
import io.skyspy.ingest.adsb.fields.Range;
import io.skyspy.schemas.avro.AircraftReport;
import io.skyspy.schemas.avro.DataSource;
import io.skyspy.schemas.avro.ReportFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A decoded 978 MHz downlink message as dump978-fa writes it, one object per line, feet, knots, degrees, feet per minute. */
final class UatMessage {

    /** What dump978 calls a mode, and what our schema calls it. */
    private static final Map<String, String> NAV_MODES = Map.of(
            "autopilot", "autopilot",
            "vnav", "vnav",
            "altitude_hold", "althold",
            "approach", "approach",
            "lnav", "lnav");

    private UatMessage() {}

    static void read(JsonObject json, FeedListener listener) {
        String qualifier = json.text("address_qualifier");
        boolean icao = qualifier == null || qualifier.equals("adsb_icao") || qualifier.equals("tisb_icao");
        String text = json.text("address");
        Members members = new Members(json, listener);
        members.report(icao || text == null ? text : "~" + text, ReportFormat.UAT_JSON, source(qualifier))
                .ifPresent(report -> {
                    boolean position =
                            new Members(json.object("position"), listener).position(report, report.getSource());
                    identity(json, members.fields(), report);
                    motion(json, members, report);
                    selection(json, members, report);
                    members.quality(report);
                    report.setAdsbVersion(members.whole("mops_version", Range.ADSB_VERSION));
                    Long positionAge = position ? Long.valueOf(0) : null;
                    Long saidAt = json.object("metadata").millis("received_at");
                    listener.report(new ReportDraft(report, saidAt, 0, positionAge, null));
                });
    }

    private static DataSource source(@Nullable String qualifier) {
        return switch (qualifier) {
            case "tisb_icao", "tisb_trackfile" -> DataSource.TISB;
            case "adsr_other" -> DataSource.ADSR;
            case null, default -> DataSource.UAT;
        };
    }

    private static void identity(JsonObject json, Fields fields, AircraftReport.Builder report) {
        report.setCallsign(fields.callsign(json.text("callsign")))
                .setCategory(fields.category(json.text("emitter_category")))
                .setSquawk(fields.squawk(json.text("flightplan_id")))
                .setEmergency(Words.emergency(json.text("emergency")))
                .setIdent(json.object("operational_modes").flag("ident_active"))
                .setSignalDbfs(fields.number(json.object("metadata").number("rssi"), Range.SIGNAL_DBFS));
    }

    private static void motion(JsonObject json, Members members, AircraftReport.Builder report) {
        report.setAltitudeBaroFt(members.whole("pressure_altitude", Range.ALTITUDE_FT))
                .setAltitudeGeomFt(members.whole("geometric_altitude", Range.ALTITUDE_FT))
                .setOnGround(onGround(json.text("airground_state")))
                .setGroundSpeedKt(members.number("ground_speed", Range.GROUND_SPEED_KT))
                .setTrackDeg(members.direction("true_track"))
                .setHeadingMagDeg(members.direction("magnetic_heading"))
                .setHeadingTrueDeg(members.direction("true_heading"))
                .setVerticalRateBaroFpm(members.whole("vertical_velocity_barometric", Range.VERTICAL_RATE_FPM))
                .setVerticalRateGeomFpm(members.whole("vertical_velocity_geometric", Range.VERTICAL_RATE_FPM));
    }

    private static @Nullable Boolean onGround(@Nullable String state) {
        return switch (state) {
            case "ground" -> true;
            case "airborne", "supersonic" -> false;
            case null, default -> null;
        };
    }

    private static void selection(JsonObject json, Members members, AircraftReport.Builder report) {
        Integer altitude = members.whole("selected_altitude", Range.SELECTED_ALTITUDE_FT);
        boolean managed = "fms".equals(json.text("selected_altitude_type"));
        List<String> modes = new ArrayList<>();
        NAV_MODES.forEach((theirs, ours) -> {
            if (Boolean.TRUE.equals(json.object("mode_indicators").flag(theirs))) {
                modes.add(ours);
            }
        });
        report.setSelectedAltitudeFmsFt(managed ? altitude : null)
                .setSelectedAltitudeMcpFt(managed ? null : altitude)
                .setSelectedHeadingDeg(members.direction("selected_heading"))
                .setQnhHpa(members.number("barometric_pressure_setting", Range.QNH_HPA))
                .setNavModes(modes.stream().sorted().toList());
    }
}
