package io.skyspy.streams.acars.format;

import io.skyspy.schemas.avro.AcarsMessage;
import io.skyspy.schemas.avro.BlockState;
import io.skyspy.schemas.avro.DataLink;
import io.skyspy.schemas.avro.DatalinkFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON of satellite receivers: JAERO, SatDump, iridium-toolkit. They do not put blocks together, or do not say so. */
final class SatelliteFormats {

    private static final String AIRCRAFT = "Aircraft Earth Station";
    private static final int NAK = 0x15;

    private SatelliteFormats() {}

    /** {@code app.name} is JAERO and {@code isu} holds the message. */
    static Parsed jaero(Json json, Envelope envelope) {
        List<Rejection> remarks = new ArrayList<>();
        Json unit = json.object("isu");
        if (!unit.has("acars")) {
            return new Parsed.Frame(null, null, remarks);
        }
        AcarsMessage.Builder message = Draft.message(
                DatalinkFormat.JAERO,
                DataLink.IMSL,
                json.textOr("station", envelope.source()),
                HeardAt.of(json.object("t"), envelope, remarks),
                envelope);
        boolean downlink = AIRCRAFT.equals(unit.object("src").text("type"));
        message.setIcao(Draft.icao(unit.object(downlink ? "src" : "dst").text("addr")))
                .setGroundStation(unit.object(downlink ? "dst" : "src").text("addr"))
                .setUplink(!downlink);
        return AvlcAcars.into(message, unit.object("acars"))
                .<Parsed>map(filled -> new Parsed.Frame(filled, null, remarks))
                .orElseGet(() -> new Parsed.Rejected(Rejection.BAD_LABEL));
    }

    /** The older, flat form of JAERO with upper-case members. */
    static Parsed jaeroFlat(Json json, Envelope envelope) {
        List<Rejection> remarks = new ArrayList<>();
        Instant heardAt = HeardAt.of(json.number("TIME"), 0, envelope, remarks);
        AcarsMessage.Builder message = Draft.message(
                DatalinkFormat.JAERO, DataLink.IMSL, json.textOr("NAME", envelope.source()), heardAt, envelope);
        message.setIcao(Draft.icao(json.text("AESID"))).setGroundStation(json.text("GESID"));
        return plain(message, json, "LABEL", "REG", "MODE", "BI", "MESSAGE", "FLIGHT", ack(json, "TAK"))
                ? new Parsed.Frame(message, null, remarks)
                : new Parsed.Rejected(Rejection.BAD_LABEL);
    }

    /** {@code msg_name} is ACARS; the acknowledgement is a character code. */
    static Parsed satdump(Json json, Envelope envelope) {
        List<Rejection> remarks = new ArrayList<>();
        Instant heardAt = HeardAt.of(json.number("timestamp"), 0, envelope, remarks);
        String station = json.object("source").textOr("station_id", envelope.source());
        AcarsMessage.Builder message = Draft.message(DatalinkFormat.SATDUMP, DataLink.IMSL, station, heardAt, envelope);
        message.setFrequencyMhz(Frequency.mhz(json.number("freq")))
                .setSignalDbfs(json.number("level"))
                .setIcao(Draft.icao(json.object("signal_unit").text("aes_id")))
                .setGroundStation(json.object("signal_unit").text("ges_id"));
        if (!plain(message, json, "label", "plane_reg", "mode", "bi", "message", "flight", ack(json, "tak"))) {
            return new Parsed.Rejected(Rejection.BAD_LABEL);
        }
        boolean more = json.isTrue("more_to_come");
        message.setBlock(more ? BlockState.PART : BlockState.WHOLE);
        return new Parsed.Frame(message, null, remarks);
    }

    /** {@code app.name} is iridium-toolkit, {@code acars} holds the message with a time in ISO 8601. */
    static Parsed iridium(Json json, Envelope envelope) {
        List<Rejection> remarks = new ArrayList<>();
        Json acars = json.object("acars");
        Instant heardAt = HeardAt.of(acars.text("timestamp"), envelope, remarks);
        String station = json.object("source").textOr("station_id", envelope.source());
        AcarsMessage.Builder message =
                Draft.message(DatalinkFormat.IRIDIUM_TOOLKIT, DataLink.IRDM, station, heardAt, envelope);
        String direction = acars.textOr("link_direction", "");
        Integer errors = acars.whole("errors");
        message.setFrequencyMhz(Frequency.mhz(json.number("freq")))
                .setSignalDbfs(json.number("level"))
                .setUplink(direction.isEmpty() ? null : Boolean.valueOf(direction.startsWith("up")))
                .setMsgNum(acars.text("message_number"))
                .setErrors(errors == null ? 0 : Math.max(0, errors));
        if (!plain(
                message, acars, "label", "tail", "mode", "block_id", "text", "flight", Draft.ack(acars.text("ack")))) {
            return new Parsed.Rejected(Rejection.BAD_LABEL);
        }
        boolean more = acars.has("block_end") && !acars.isTrue("block_end");
        message.setBlock(more ? BlockState.PART : BlockState.WHOLE);
        return new Parsed.Frame(message, null, remarks);
    }

    private static boolean plain(
            AcarsMessage.Builder message,
            Json json,
            String label,
            String registration,
            String mode,
            String block,
            String text,
            String flight,
            @Nullable String ack) {
        Optional<String> known = Draft.label(json.text(label));
        if (known.isEmpty()) {
            return false;
        }
        String blockId = json.text(block);
        Draft.labelled(message, known.get())
                .setRegistration(Draft.registration(json.text(registration)))
                .setMode(json.text(mode))
                .setBlockId(blockId)
                .setText(Draft.text(json.node().path(text).asString("")))
                .setFlight(Draft.flight(json.text(flight)))
                .setAck(ack);
        if (message.getUplink() == null) {
            message.setUplink(Draft.uplink(blockId));
        }
        return true;
    }

    private static @Nullable String ack(Json json, String name) {
        if (json.node().path(name).isNumber()) {
            Integer code = json.whole(name);
            return code == null || code == NAK || code < ' ' || code > '~'
                    ? null
                    : String.valueOf((char) code.intValue());
        }
        return Draft.ack(json.text(name));
    }
}
