package io.skyspy.streams.acars.format;

import io.skyspy.schemas.avro.AcarsMessage;
import io.skyspy.schemas.avro.BlockState;
import io.skyspy.schemas.avro.DataLink;
import io.skyspy.schemas.avro.DatalinkFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Flat JSON of acarsdec 3 and 4, and of vdlm2dec, which adds members of the link and may carry no message at all. */
final class FlatFormat {

    private static final Map<String, BlockState> STATES = Map.of(
            "skipped", BlockState.WHOLE,
            "complete", BlockState.COMPLETE,
            "in progress", BlockState.PART,
            "out of sequence", BlockState.OUT_OF_SEQUENCE,
            "duplicate", BlockState.DUPLICATE);

    private FlatFormat() {}

    static Parsed parse(Json json, Envelope envelope) {
        List<Rejection> remarks = new ArrayList<>();
        Instant heardAt = HeardAt.of(json.number("timestamp"), 0, envelope, remarks);
        boolean vdl = isVdl(json);
        String station = json.textOr("station_id", envelope.source());
        String icao = icao(json);
        var report = vdl
                ? Positions.report(
                        icao,
                        station,
                        heardAt,
                        json.number("lat"),
                        json.number("lon"),
                        json.whole("alt"),
                        envelope,
                        remarks)
                : null;
        if (!json.has("label")) {
            // frames of the link, and the forms that tell only which aircraft flies where
            boolean known = vdl || json.has("icao") || json.has("depa");
            return known ? new Parsed.Frame(null, report, remarks) : new Parsed.Rejected(Rejection.UNKNOWN_SHAPE);
        }
        AcarsMessage.Builder message = Draft.message(
                vdl ? DatalinkFormat.VDLM2DEC : DatalinkFormat.ACARSDEC,
                vdl ? DataLink.VDLM2 : DataLink.ACARS,
                station,
                heardAt,
                envelope);
        Optional<String> label = Draft.label(json.text("label"));
        if (label.isEmpty()) {
            return new Parsed.Rejected(Rejection.BAD_LABEL);
        }
        fill(Draft.labelled(message, label.get()).setIcao(icao), json, vdl);
        String state = json.text("assstat");
        boolean more = state == null
                && !json.isTrue("end")
                && message.getMsgNum() != null
                && !message.getText().isEmpty();
        message.setReceiverReassembles(state != null)
                .setBlock(
                        state == null
                                ? more ? BlockState.PART : BlockState.WHOLE
                                : STATES.getOrDefault(state, BlockState.OTHER));
        return new Parsed.Frame(message, report, remarks);
    }

    private static void fill(AcarsMessage.Builder message, Json json, boolean vdl) {
        String block = json.text("block_id");
        Integer errors = json.whole("error");
        String decoded = json.node().path("libacars").isObject()
                ? json.node().path("libacars").toString()
                : null;
        message.setChannel(json.whole("channel"))
                .setFrequencyMhz(Frequency.mhz(json.number("freq")))
                .setRegistration(Draft.registration(json.text("tail")))
                .setFlight(Draft.flight(json.text("flight")))
                .setBlockId(block)
                .setUplink(Draft.uplink(block))
                .setMsgNum(json.text("msgno"))
                .setAck(Draft.ack(json.text("ack")))
                .setMode(json.text("mode"))
                .setSublabel(json.text("sublabel"))
                .setMfi(json.text("mfi"))
                .setText(Draft.text(json.node().path("text").asString("")))
                .setSignalDbfs(json.number("level"))
                .setNoiseDbfs(json.number("noise"))
                .setErrors(errors == null ? 0 : Math.max(0, errors))
                .setReceiverDecoded(decoded);
        if (vdl) {
            message.setOnGround(json.flag("is_onground")).setGroundStation(station(json, message.getUplink()));
        }
    }

    private static boolean isVdl(Json json) {
        return json.object("app").textOr("name", "").equals("vdlm2dec")
                || json.has("toaddr")
                || json.has("fromaddr")
                || json.has("hex")
                || (json.has("icao") && json.has("is_response"));
    }

    /** Six hex digits; vdlm2dec also writes the address as a whole number. */
    private static @Nullable String icao(Json json) {
        String hex = Draft.icao(json.text("hex"));
        if (hex != null) {
            return hex;
        }
        if (json.node().path("icao").isNumber()) {
            Integer address = json.whole("icao");
            return address == null || address < 0 || address > 0xFFFFFF ? null : Draft.icao("%06X".formatted(address));
        }
        String text = Draft.icao(json.text("icao"));
        return text == null ? Draft.icao(json.text("icao_hex")) : text;
    }

    private static @Nullable String station(Json json, @Nullable Boolean uplink) {
        Integer address = json.whole(Boolean.TRUE.equals(uplink) ? "fromaddr" : "toaddr");
        return address == null ? null : "%06X".formatted(address).toUpperCase(Locale.ROOT);
    }
}
