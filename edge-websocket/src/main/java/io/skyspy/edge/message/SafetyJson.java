package io.skyspy.edge.message;

import io.skyspy.edge.safety.SafetyBoard;
import io.skyspy.schemas.avro.EmergencyState;
import io.skyspy.schemas.avro.SafetyDetails;
import io.skyspy.schemas.avro.SafetyEvent;
import io.skyspy.schemas.avro.SafetyEventKind;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A safety event as clients see it: the members of the contract, and the other names under which the original product's clients look for
 * some of them. What is unknown is left out.
 */
final class SafetyJson {

    private SafetyJson() {}

    static void write(JsonGenerator json, SafetyEvent event) {
        json.writeStartObject();
        members(json, event);
        json.writeEndObject();
    }

    static void members(JsonGenerator json, SafetyEvent event) {
        json.writeNumberProperty("id", event.getId());
        json.writeNumberProperty("sequence", event.getSequence());
        Json.timestamp(json, event.getFirstSeenAt());
        json.writeStringProperty("event_type", lower(event.getKind()));
        json.writeStringProperty("severity", lower(event.getSeverity()));
        json.writeStringProperty("worst_severity", lower(event.getWorstSeverity()));
        twice(json, "icao_hex", "icao", event.getIcao());
        twice(json, "icao_hex_2", "icao_2", event.getIcao2());
        twice(json, "callsign", "flight", event.getCallsign());
        twice(json, "callsign_2", "flight_2", event.getCallsign2());
        Json.known(json, "squawk", event.getAircraftSnapshot().getSquawk());
        json.writeStringProperty("message", event.getMessage());
        json.writeObjectPropertyStart("details");
        details(json, event);
        json.writeEndObject();
        AircraftSnapshotJson.snapshot(json, "aircraft_snapshot", event.getAircraftSnapshot());
        AircraftSnapshotJson.snapshot(json, "aircraft_snapshot_2", event.getAircraftSnapshot2());
        life(json, event);
    }

    private static void life(JsonGenerator json, SafetyEvent event) {
        json.writeBooleanProperty("acknowledged", event.getAcknowledged());
        time(json, "acknowledged_at", event.getAcknowledgedAt());
        json.writeBooleanProperty("active", SafetyBoard.isActive(event));
        Json.value(json, "created_at", seconds(event.getFirstSeenAt()));
        Json.value(json, "last_seen", seconds(event.getLastSeenAt()));
        time(json, "last_seen_at", event.getLastSeenAt());
        time(json, "changed_at", event.getChangedAt());
        time(json, "resolved_at", event.getResolvedAt());
        if (event.getResolution() != null) {
            json.writeStringProperty("resolution", lower(event.getResolution()));
        }
    }

    private static void details(JsonGenerator json, SafetyEvent event) {
        SafetyDetails details = event.getDetails();
        AircraftSnapshotJson.whereabouts(json, event.getAircraftSnapshot());
        code(json, event);
        vertical(json, details);
        advisory(json, details);
        approach(json, details);
        if (event.getIcao2() != null) {
            AircraftSnapshotJson.party(json, "aircraft_1", event.getAircraftSnapshot());
            AircraftSnapshotJson.party(json, "aircraft_2", event.getAircraftSnapshot2());
        }
    }

    private static void code(JsonGenerator json, SafetyEvent event) {
        String squawk = event.getDetails().getSquawk();
        if (squawk == null) {
            Json.known(json, "squawk", event.getAircraftSnapshot().getSquawk());
        } else {
            json.writeStringProperty("squawk", squawk);
        }
        EmergencyState state = event.getDetails().getEmergency();
        if (state != null) {
            json.writeStringProperty("emergency", AircraftSnapshotJson.name(state));
        }
        if (event.getKind() == SafetyEventKind.EMERGENCY_SQUAWK && squawk != null) {
            switch (squawk) {
                case "7500" -> label(json, "hijack", "HIJACK");
                case "7600" -> label(json, "radio_failure", "RADIO FAILURE");
                case "7700" -> label(json, "emergency", "EMERGENCY");
                default -> {}
            }
        }
    }

    private static void label(JsonGenerator json, String type, String label) {
        json.writeStringProperty("squawk_type", type);
        json.writeStringProperty("squawk_label", label);
    }

    private static void vertical(JsonGenerator json, SafetyDetails details) {
        Integer now = details.getVerticalRateFpm();
        Integer before = details.getPreviousVerticalRateFpm();
        Json.known(json, "vertical_rate", now);
        Json.known(json, "current_vs", now);
        Json.known(json, "previous_vs", before);
        if (now != null && before != null) {
            json.writeNumberProperty("vs_change", Math.abs(now - before));
        }
        Json.known(json, "threshold", details.getThresholdFpm());
    }

    private static void advisory(JsonGenerator json, SafetyDetails details) {
        Json.known(json, "advisory", details.getAdvisory());
        Json.known(json, "advisory_source", details.getAdvisorySource());
        Json.known(json, "threat_range_nm", AircraftSnapshotJson.rounded(details.getThreatRangeNm(), 100));
        Json.known(json, "threat_altitude", details.getThreatAltitudeFt());
        Json.known(json, "threat_bearing", AircraftSnapshotJson.rounded(details.getThreatBearingDeg(), 10));
    }

    private static void approach(JsonGenerator json, SafetyDetails details) {
        twice(json, "horizontal_nm", "distance_nm", AircraftSnapshotJson.rounded(details.getHorizontalNm(), 1000));
        twice(json, "vertical_ft", "altitude_diff_ft", AircraftSnapshotJson.rounded(details.getVerticalFt(), 1));
        Json.known(json, "closure_rate_kt", AircraftSnapshotJson.rounded(details.getClosureRateKt(), 10));
        Json.known(json, "time_to_cpa_s", AircraftSnapshotJson.rounded(details.getTimeToCpaS(), 10));
        Json.known(json, "cpa_horizontal_nm", AircraftSnapshotJson.rounded(details.getCpaHorizontalNm(), 1000));
        Json.known(json, "cpa_vertical_ft", AircraftSnapshotJson.rounded(details.getCpaVerticalFt(), 1));
        Json.known(json, "mixed_altitudes", details.getMixedAltitudes());
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static void twice(JsonGenerator json, String name, String other, @Nullable Object value) {
        Json.known(json, name, value);
        Json.known(json, other, value);
    }

    private static void time(JsonGenerator json, String name, @Nullable Instant at) {
        if (at != null) {
            json.writeStringProperty(name, Json.text(at));
        }
    }

    private static double seconds(Instant at) {
        return at.toEpochMilli() / 1000.0;
    }
}
