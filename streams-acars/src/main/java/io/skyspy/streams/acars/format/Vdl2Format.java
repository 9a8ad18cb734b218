package io.skyspy.streams.acars.format;

import io.skyspy.schemas.avro.AcarsMessage;
import io.skyspy.schemas.avro.AircraftReport;
import io.skyspy.schemas.avro.BlockState;
import io.skyspy.schemas.avro.DataLink;
import io.skyspy.schemas.avro.DatalinkFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** JSON of dumpvdl2: frames of the link, half of which carry a message; XID frames carry positions. */
final class Vdl2Format {

    private static final String AIRCRAFT = "Aircraft";

    private Vdl2Format() {}

    static Parsed parse(Json vdl2, Envelope envelope) {
        List<Rejection> remarks = new ArrayList<>();
        Instant heardAt = HeardAt.of(vdl2.object("t"), envelope, remarks);
        Json avlc = vdl2.object("avlc");
        Json from = avlc.object("src");
        Json to = avlc.object("dst");
        boolean downlink = AIRCRAFT.equals(from.text("type"));
        String icao =
                Draft.icao(downlink ? from.text("addr") : AIRCRAFT.equals(to.text("type")) ? to.text("addr") : null);
        String station = vdl2.textOr("station", envelope.source());
        AircraftReport.Builder report =
                downlink ? position(avlc.object("xid"), icao, station, heardAt, envelope, remarks) : null;
        if (!avlc.has("acars")) {
            return new Parsed.Frame(null, report, remarks);
        }
        Json acars = avlc.object("acars");
        AcarsMessage.Builder message =
                Draft.message(DatalinkFormat.DUMPVDL2, DataLink.VDLM2, station, heardAt, envelope);
        String status = from.text("status");
        message.setIcao(icao)
                .setUplink(!downlink)
                .setGroundStation(downlink ? to.text("addr") : from.text("addr"))
                .setOnGround(onGround(downlink, status));
        radio(message, vdl2);
        Optional<AcarsMessage.Builder> filled = AvlcAcars.into(message, acars);
        if (filled.isEmpty()) {
            return new Parsed.Rejected(Rejection.BAD_LABEL);
        }
        boolean more = acars.isTrue("more");
        message.setReceiverReassembles(true).setBlock(block(more, message.getMsgNum()));
        return new Parsed.Frame(message, report, remarks);
    }

    private static @Nullable Boolean onGround(boolean downlink, @Nullable String status) {
        if (!downlink || status == null) {
            return null;
        }
        return status.equals("On ground");
    }

    /** Frequency and levels, the same for dumpvdl2 and dumphfdl. */
    static void radio(AcarsMessage.Builder message, Json frame) {
        message.setFrequencyMhz(Frequency.mhz(frame.number("freq")))
                .setSignalDbfs(frame.number("sig_level"))
                .setNoiseDbfs(frame.number("noise_level"));
    }

    /** Receivers with libacars pass every block on, then the whole text under the number of the last. */
    static BlockState block(boolean more, @Nullable String msgNum) {
        if (more) {
            return BlockState.PART;
        }
        boolean first = msgNum == null || msgNum.length() < 4 || msgNum.charAt(3) == 'A';
        return first ? BlockState.WHOLE : BlockState.OTHER;
    }

    private static AircraftReport.@Nullable Builder position(
            Json xid,
            @Nullable String icao,
            String station,
            Instant heardAt,
            Envelope envelope,
            List<Rejection> remarks) {
        for (JsonNode parameter : xid.node().path("vdl_params")) {
            if (parameter.path("name").asString("").equals("ac_location")) {
                Json value = new Json(parameter.path("value"));
                Json where = value.object("loc");
                return Positions.report(
                        icao,
                        station,
                        heardAt,
                        where.number("lat"),
                        where.number("lon"),
                        value.whole("alt"),
                        envelope,
                        remarks);
            }
        }
        return null;
    }
}
