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
        String address = text == null ? null : Fields.address(icao ? text : "~" + text);
        if (address == null) {
            listener.rejected(Rejection.BAD_ADDRESS, json.node().toString().getBytes(StandardCharsets.UTF_8));
            return;
        }
        Fields fields = new Fields(listener);
        AircraftReport.Builder report = AircraftReport.newBuilder()
                .setIcao(address)
                .setFormat(ReportFormat.UAT_JSON)
                .setSource(source(qualifier));
        boolean position = position(json.object("position"), fields, report);
        identity(json, fields, report);
        motion(json, fields, report);
        selection(json, fields, report);
        quality(json, fields, report);
        listener.report(new ReportDraft(
                report, json.object("metadata").millis("received_at"), 0, position ? Long.valueOf(0) : null));
    }

    private static DataSource source(@Nullable String qualifier) {
        return switch (qualifier) {
            case "tisb_icao", "tisb_trackfile" -> DataSource.TISB;
            case "adsr_other" -> DataSource.ADSR;
            case null, default -> DataSource.UAT;
        };
    }

    private static boolean position(JsonObject position, Fields fields, AircraftReport.Builder report) {
        Double latitude = fields.decimal(position.number("lat"), Range.LATITUDE_DEG);
        Double longitude = fields.decimal(position.number("lon"), Range.LONGITUDE_DEG);
        if (latitude == null || longitude == null) {
            return false;
        }
        report.setLatitudeDeg(latitude).setLongitudeDeg(longitude).setPositionSource(report.getSource());
        return true;
    }

    private static void identity(JsonObject json, Fields fields, AircraftReport.Builder report) {
        report.setCallsign(fields.callsign(json.text("callsign")))
                .setCategory(fields.category(json.text("emitter_category")))
                .setSquawk(fields.squawk(json.text("flightplan_id")))
                .setEmergency(Words.emergency(json.text("emergency")))
                .setIdent(json.object("operational_modes").flag("ident_active"))
                .setSignalDbfs(fields.number(json.object("metadata").number("rssi"), Range.SIGNAL_DBFS));
    }

    private static void motion(JsonObject json, Fields fields, AircraftReport.Builder report) {
        report.setAltitudeBaroFt(fields.whole(json.number("pressure_altitude"), Range.ALTITUDE_FT))
                .setAltitudeGeomFt(fields.whole(json.number("geometric_altitude"), Range.ALTITUDE_FT))
                .setOnGround(onGround(json.text("airground_state")))
                .setGroundSpeedKt(fields.number(json.number("ground_speed"), Range.GROUND_SPEED_KT))
                .setTrackDeg(fields.direction(json.number("true_track")))
                .setHeadingMagDeg(fields.direction(json.number("magnetic_heading")))
                .setHeadingTrueDeg(fields.direction(json.number("true_heading")))
                .setVerticalRateBaroFpm(
                        fields.whole(json.number("vertical_velocity_barometric"), Range.VERTICAL_RATE_FPM))
                .setVerticalRateGeomFpm(
                        fields.whole(json.number("vertical_velocity_geometric"), Range.VERTICAL_RATE_FPM));
    }

    private static @Nullable Boolean onGround(@Nullable String state) {
        return switch (state) {
            case "ground" -> true;
            case "airborne", "supersonic" -> false;
            case null, default -> null;
        };
    }

    private static void selection(JsonObject json, Fields fields, AircraftReport.Builder report) {
        Integer altitude = fields.whole(json.number("selected_altitude"), Range.SELECTED_ALTITUDE_FT);
        boolean managed = "fms".equals(json.text("selected_altitude_type"));
        List<String> modes = new ArrayList<>();
        NAV_MODES.forEach((theirs, ours) -> {
            if (Boolean.TRUE.equals(json.object("mode_indicators").flag(theirs))) {
                modes.add(ours);
            }
        });
        report.setSelectedAltitudeFmsFt(managed ? altitude : null)
                .setSelectedAltitudeMcpFt(managed ? null : altitude)
                .setSelectedHeadingDeg(fields.direction(json.number("selected_heading")))
                .setQnhHpa(fields.number(json.number("barometric_pressure_setting"), Range.QNH_HPA))
                .setNavModes(modes.stream().sorted().toList());
    }

    private static void quality(JsonObject json, Fields fields, AircraftReport.Builder report) {
        report.setAdsbVersion(fields.whole(json.number("mops_version"), Range.ADSB_VERSION))
                .setNic(fields.whole(json.number("nic"), Range.NIC))
                .setNicBaro(fields.whole(json.number("nic_baro"), Range.ONE_BIT))
                .setNacP(fields.whole(json.number("nac_p"), Range.NAC_P))
                .setNacV(fields.whole(json.number("nac_v"), Range.NAC_V))
                .setSil(fields.whole(json.number("sil"), Range.TWO_BITS))
                .setGva(fields.whole(json.number("gva"), Range.TWO_BITS))
                .setSda(fields.whole(json.number("sda"), Range.TWO_BITS));
    }
}
