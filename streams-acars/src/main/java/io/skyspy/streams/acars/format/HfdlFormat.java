package io.skyspy.streams.acars.format;

import io.skyspy.schemas.avro.AcarsMessage;
import io.skyspy.schemas.avro.AircraftReport;
import io.skyspy.schemas.avro.DataLink;
import io.skyspy.schemas.avro.DatalinkFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON of dumphfdl. Aircraft have numbers there that a ground station gives out when they log on, so those are remembered. */
final class HfdlFormat {

    private static final String AIRCRAFT = "Aircraft";
    private static final int NOT_LOGGED_ON = 255;

    private final HfdlSessions sessions;

    HfdlFormat(HfdlSessions sessions) {
        this.sessions = sessions;
    }

    Parsed parse(Json hfdl, Envelope envelope) {
        List<Rejection> remarks = new ArrayList<>();
        Instant heardAt = HeardAt.of(hfdl.object("t"), envelope, remarks);
        Json lpdu = hfdl.object("lpdu");
        if (!hfdl.has("lpdu")) {
            return new Parsed.Frame(null, null, remarks);
        }
        boolean downlink = AIRCRAFT.equals(lpdu.object("src").text("type"));
        Json aircraft = lpdu.object(downlink ? "src" : "dst");
        Json ground = lpdu.object(downlink ? "dst" : "src");
        String link = hfdl.textOr("freq", "") + "/" + ground.textOr("id", "");
        String icao = address(lpdu, aircraft, link);
        String station = hfdl.textOr("station", envelope.source());
        Json pdu = lpdu.object("hfnpdu");
        AircraftReport.Builder report = downlink ? position(pdu, icao, station, heardAt, envelope, remarks) : null;
        if (!pdu.has("acars")) {
            return new Parsed.Frame(null, report, remarks);
        }
        AcarsMessage.Builder message =
                Draft.message(DatalinkFormat.DUMPHFDL, DataLink.HFDL, station, heardAt, envelope);
        message.setIcao(icao).setUplink(!downlink).setGroundStation(ground.textOr("name", ground.textOr("id", "")));
        message.setErrors((lpdu.isTrue("err") ? 1 : 0) + (pdu.isTrue("err") ? 1 : 0));
        Vdl2Format.radio(message, hfdl);
        Optional<AcarsMessage.Builder> filled = AvlcAcars.into(message, pdu.object("acars"));
        if (filled.isEmpty()) {
            return new Parsed.Rejected(Rejection.BAD_LABEL);
        }
        boolean more = pdu.object("acars").isTrue("more");
        message.setReceiverReassembles(true).setBlock(Vdl2Format.block(more, message.getMsgNum()));
        return new Parsed.Frame(message, report, remarks);
    }

    /** From the frame itself, else from the log-on of that number at that ground station on that frequency. */
    private @Nullable String address(Json lpdu, Json aircraft, String link) {
        String said = Draft.icao(aircraft.object("ac_info").text("icao"));
        if (said == null) {
            said = Draft.icao(lpdu.object("ac_info").text("icao"));
        }
        Integer assigned = lpdu.whole("assigned_ac_id");
        if (said != null && assigned != null) {
            sessions.loggedOn(link + "/" + assigned, said);
        }
        Integer number = aircraft.whole("id");
        boolean known = said == null && number != null && number != NOT_LOGGED_ON;
        return known ? sessions.address(link + "/" + number) : said;
    }

    private static AircraftReport.@Nullable Builder position(
            Json pdu,
            @Nullable String icao,
            String station,
            Instant heardAt,
            Envelope envelope,
            List<Rejection> remarks) {
        Json where = pdu.object("pos");
        return Positions.report(
                icao, station, heardAt, where.number("lat"), where.number("lon"), null, envelope, remarks);
    }
}
