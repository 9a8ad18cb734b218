package io.skyspy.edge.message;

import io.skyspy.aviation.acars.Label;
import io.skyspy.aviation.acars.Labels;
import io.skyspy.schemas.avro.AcarsDecoded;
import io.skyspy.schemas.avro.AcarsMessage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A datalink message as clients see it. The members of the API reference are always there, null when unknown; others are left out then.
 */
final class AcarsJson {

    private static final Pattern IATA_FLIGHT = Pattern.compile("([A-Z0-9]{2})0*(\\d{1,4}[A-Z]?)");
    private static final Pattern ICAO_FLIGHT = Pattern.compile("[A-Z]{3}0*(\\d{1,4}[A-Z]{0,2})");

    private AcarsJson() {}

    static void write(JsonGenerator json, AcarsMessage message) {
        json.writeStartObject();
        members(json, message);
        json.writeEndObject();
    }

    static void members(JsonGenerator json, AcarsMessage message) {
        json.writeStringProperty("id", message.getId());
        Json.timestamp(json, message.getHeardAt());
        json.writeStringProperty("source", message.getLink().name());
        Json.value(json, "channel", message.getChannel());
        Json.value(json, "frequency", message.getFrequencyMhz());
        Json.value(json, "icao_hex", message.getIcao());
        Json.value(json, "registration", message.getRegistration());
        Json.value(json, "callsign", message.getCallsign());
        Json.value(json, "label", message.getLabel());
        Json.value(json, "block_id", message.getBlockId());
        Json.value(json, "msg_num", message.getMsgNum());
        json.writeStringProperty("text", message.getText());
        decoded(json, message.getDecoded());
        Json.value(json, "signal_level", message.getSignalDbfs());
        more(json, message);
    }

    /** What the original product sends besides, and what we know more. */
    private static void more(JsonGenerator json, AcarsMessage message) {
        Json.known(json, "flight", message.getFlight());
        airline(json, message);
        label(json, message.getLabel());
        json.writeStringProperty("category", message.getCategory());
        json.writeStringProperty("subcategory", message.getSubcategory());
        if (message.getUplink() != null) {
            json.writeStringProperty("direction", message.getUplink() ? "uplink" : "downlink");
        }
        Json.known(json, "sublabel", message.getSublabel());
        Json.known(json, "mfi", message.getMfi());
        Json.known(json, "ack", message.getAck());
        Json.known(json, "mode", message.getMode());
        json.writeNumberProperty("error_count", message.getErrors());
        Json.known(json, "noise_level", message.getNoiseDbfs());
        json.writeStringProperty("station_id", message.getStation());
        Json.value(json, "stations", message.getStations());
        json.writeNumberProperty("copies", message.getCopies());
        json.writeStringProperty("block", message.getBlock().name().toLowerCase(Locale.ROOT));
        if (!message.getSupersedes().isEmpty()) {
            Json.value(json, "supersedes", message.getSupersedes());
        }
        Json.known(json, "on_ground", message.getOnGround());
        Json.known(json, "ground_station", message.getGroundStation());
        if (message.getCallsignAmbiguous()) {
            json.writeBooleanProperty("callsign_ambiguous", true);
        }
        airports(json, message.getDecoded());
        if (message.getReceiverDecoded() != null) {
            Json.raw(json, "libacars", message.getReceiverDecoded().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void decoded(JsonGenerator json, @Nullable AcarsDecoded decoded) {
        json.writeName("decoded");
        if (decoded == null) {
            json.writeNull();
        } else {
            AcarsDecodedJson.write(json, decoded);
        }
    }

    private static void airline(JsonGenerator json, AcarsMessage message) {
        String flight = message.getFlight();
        if (message.getAirline() == null) {
            return;
        }
        json.writeObjectPropertyStart("airline");
        json.writeStringProperty("icao", message.getAirline());
        Matcher iata = IATA_FLIGHT.matcher(flight == null ? "" : flight);
        Matcher icao = ICAO_FLIGHT.matcher(flight == null ? "" : flight);
        if (icao.matches()) {
            json.writeStringProperty("flight_number", icao.group(1));
        } else if (iata.matches()) {
            json.writeStringProperty("iata", iata.group(1));
            json.writeStringProperty("flight_number", iata.group(2));
        }
        json.writeEndObject();
    }

    private static void label(JsonGenerator json, String code) {
        Optional<Label> known = Labels.of(code);
        if (known.isPresent()) {
            json.writeObjectPropertyStart("label_info");
            described(json, known.get());
            json.writeEndObject();
        }
    }

    /** A short name, and the whole meaning. */
    static void described(JsonGenerator json, Label label) {
        json.writeStringProperty("name", name(label));
        json.writeStringProperty("description", label.meaning());
    }

    /** What stands before the first colon, semicolon or bracket of the meaning. */
    static String name(Label label) {
        String meaning = label.meaning();
        int end = meaning.length();
        for (String mark : new String[] {":", ";", " ("}) {
            int at = meaning.indexOf(mark);
            end = at > 0 ? Math.min(end, at) : end;
        }
        return meaning.substring(0, end);
    }

    /** Where it comes from and goes, as acarsdec names it. */
    private static void airports(JsonGenerator json, @Nullable AcarsDecoded decoded) {
        if (decoded != null) {
            Json.known(json, "depa", decoded.getDeparture());
            Json.known(json, "dsta", decoded.getArrival());
            String eta = AcarsDecodedJson.time(decoded.getEtaTimeOfDayS());
            if (eta != null) {
                json.writeStringProperty("eta", eta.substring(0, 2) + eta.substring(3, 5));
            }
        }
    }
}
