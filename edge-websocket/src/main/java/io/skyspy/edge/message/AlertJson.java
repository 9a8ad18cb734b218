package io.skyspy.edge.message;

import io.skyspy.edge.alerts.Alert;
import io.skyspy.schemas.avro.AlertCommand;
import io.skyspy.schemas.avro.AlertMatch;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * A match as clients see it: the members of the contract, and the other names under which the original product's clients look for some of
 * them.
 */
final class AlertJson {

    private AlertJson() {}

    static void write(JsonGenerator json, Alert alert) {
        json.writeStartObject();
        members(json, alert);
        json.writeEndObject();
    }

    static void members(JsonGenerator json, Alert alert) {
        AlertMatch match = alert.match();
        json.writeNumberProperty("id", match.getId());
        json.writeNumberProperty("rule_id", match.getRuleId());
        json.writeStringProperty("rule_name", match.getRuleName());
        json.writeStringProperty("icao_hex", match.getAircraft().getIcao());
        json.writeStringProperty("icao", match.getAircraft().getIcao());
        Json.value(json, "callsign", match.getAircraft().getCallsign());
        json.writeStringProperty("message", match.getMessage());
        json.writeStringProperty("priority", match.getPriority());
        json.writeStringProperty("visibility", lower(match.getVisibility()));
        AircraftSnapshotJson.snapshot(json, "aircraft_data", match.getAircraft());
        AircraftSnapshotJson.snapshot(json, "aircraft", match.getAircraft());
        json.writeStringProperty("triggered_at", Json.text(match.getTriggeredAt()));
        Json.timestamp(json, match.getTriggeredAt());
        acknowledgement(json, alert);
        Json.value(json, "user_id", match.getOwnerId());
    }

    /** Whether, when and by whom. */
    static void acknowledgement(JsonGenerator json, Alert alert) {
        Optional<AlertCommand> noted = alert.acknowledgement();
        json.writeBooleanProperty("acknowledged", noted.isPresent());
        Json.value(
                json,
                "acknowledged_at",
                noted.map(command -> Json.text(command.getAt())).orElse(null));
        Json.value(json, "acknowledged_by", noted.map(AlertCommand::getById).orElse(null));
        Json.value(
                json, "acknowledged_by_username", noted.map(AlertCommand::getBy).orElse(null));
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
