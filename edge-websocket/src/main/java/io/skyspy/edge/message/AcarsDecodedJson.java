package io.skyspy.edge.message;

import io.skyspy.schemas.avro.AcarsDecoded;
import io.skyspy.schemas.avro.AcarsGroup;
import io.skyspy.schemas.avro.AcarsWaypoint;
import io.skyspy.schemas.avro.AcarsWind;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What the text of a datalink message says. What it does not say is left out; times are UTC. */
final class AcarsDecodedJson {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final double PLACES = 1e5;

    private AcarsDecodedJson() {}

    static void write(JsonGenerator json, AcarsDecoded decoded) {
        json.writeStartObject();
        json.writeStringProperty("message_type", decoded.getMessageType());
        json.writeStringProperty("description", decoded.getDescription());
        json.writeStringProperty("level", decoded.getFull() ? "full" : "partial");
        json.writeStringProperty("decoder", decoded.getDecodedBy());
        if (decoded.getLatitudeDeg() != null && decoded.getLongitudeDeg() != null) {
            json.writeObjectPropertyStart("position");
            place(json, decoded.getLatitudeDeg(), decoded.getLongitudeDeg());
            json.writeEndObject();
        }
        Json.known(json, "altitude_ft", decoded.getAltitudeFt());
        Json.known(json, "time", time(decoded.getReportedTimeOfDayS()));
        Json.known(json, "day", decoded.getDayOfMonth());
        Json.known(json, "flight", decoded.getFlight());
        Json.known(json, "registration", decoded.getRegistration());
        journey(json, decoded);
        Json.known(json, "temp_c", decoded.getTemperatureC());
        Json.known(json, "ground_speed_kt", decoded.getGroundSpeedKt());
        Json.known(json, "heading_deg", decoded.getHeadingDeg());
        Json.known(json, "mach", decoded.getMach());
        lists(json, decoded);
        if (!decoded.getItems().isEmpty()) {
            json.writeObjectPropertyStart("items");
            new TreeMap<>(decoded.getItems()).forEach(json::writeStringProperty);
            json.writeEndObject();
        }
        if (!decoded.getRemaining().isEmpty()) {
            json.writeStringProperty("remaining", decoded.getRemaining());
        }
        json.writeEndObject();
    }

    /** Time of day; absent when unknown. */
    static @Nullable String time(@Nullable Integer secondOfDay) {
        return secondOfDay == null ? null : TIME.format(LocalTime.ofSecondOfDay(secondOfDay));
    }

    private static void journey(JsonGenerator json, AcarsDecoded decoded) {
        Json.known(json, "departure", decoded.getDeparture());
        Json.known(json, "arrival", decoded.getArrival());
        Json.known(json, "alternate", decoded.getAlternate());
        Json.known(json, "departure_runway", decoded.getDepartureRunway());
        Json.known(json, "arrival_runway", decoded.getArrivalRunway());
        Json.known(json, "eta", time(decoded.getEtaTimeOfDayS()));
        Json.known(json, "out", time(decoded.getOutTimeOfDayS()));
        Json.known(json, "off", time(decoded.getOffTimeOfDayS()));
        Json.known(json, "on", time(decoded.getOnTimeOfDayS()));
        Json.known(json, "in", time(decoded.getInTimeOfDayS()));
        Json.known(json, "route", decoded.getRoute());
    }

    private static void lists(JsonGenerator json, AcarsDecoded decoded) {
        if (!decoded.getWaypoints().isEmpty()) {
            json.writeArrayPropertyStart("waypoints");
            decoded.getWaypoints().forEach(waypoint -> waypoint(json, waypoint));
            json.writeEndArray();
        }
        if (!decoded.getWinds().isEmpty()) {
            json.writeArrayPropertyStart("winds");
            decoded.getWinds().forEach(wind -> wind(json, wind));
            json.writeEndArray();
        }
        if (!decoded.getGroups().isEmpty()) {
            String type = decoded.getMessageType();
            json.writeArrayPropertyStart(
                    type.startsWith("adsc") ? "adsc" : type.startsWith("cpdlc") ? "cpdlc" : "groups");
            decoded.getGroups().forEach(group -> group(json, group));
            json.writeEndArray();
        }
    }

    private static void waypoint(JsonGenerator json, AcarsWaypoint waypoint) {
        json.writeStartObject();
        json.writeStringProperty("name", waypoint.getName());
        place(json, waypoint.getLatitudeDeg(), waypoint.getLongitudeDeg());
        Json.known(json, "time", time(waypoint.getTimeOfDayS()));
        json.writeEndObject();
    }

    private static void wind(JsonGenerator json, AcarsWind wind) {
        json.writeStartObject();
        Json.known(json, "waypoint", wind.getWaypoint());
        place(json, wind.getLatitudeDeg(), wind.getLongitudeDeg());
        Json.known(json, "altitude_ft", wind.getAltitudeFt());
        json.writeNumberProperty("direction_deg", wind.getDirectionDeg());
        json.writeNumberProperty("speed_kt", wind.getSpeedKt());
        Json.known(json, "temp_c", wind.getTemperatureC());
        json.writeEndObject();
    }

    private static void group(JsonGenerator json, AcarsGroup group) {
        json.writeStartObject();
        json.writeStringProperty("name", group.getName());
        json.writeStringProperty("text", group.getText());
        json.writeObjectPropertyStart("values");
        new TreeMap<>(group.getNumbers()).forEach((name, value) -> Json.value(json, name, value));
        new TreeMap<>(group.getWords()).forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void place(JsonGenerator json, @Nullable Double latitudeDeg, @Nullable Double longitudeDeg) {
        if (latitudeDeg != null && longitudeDeg != null) {
            Json.value(json, "lat", Math.round(latitudeDeg * PLACES) / PLACES);
            Json.value(json, "lon", Math.round(longitudeDeg * PLACES) / PLACES);
        }
    }
}
