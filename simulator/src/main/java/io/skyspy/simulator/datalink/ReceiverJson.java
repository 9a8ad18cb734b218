package io.skyspy.simulator.datalink;

import io.skyspy.aviation.registry.Registration;
import io.skyspy.simulator.SimulatedFlight;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Messages as acarsdec and dumpvdl2 write them. */
final class ReceiverJson {

    private ReceiverJson() {}

    /** Over VHF when the registration follows from the address, as nothing else says there who it is; else, and for every second, over VDL2. */
    static String of(SimulatedFlight flight, Operator operator, Texts.Message message, int number, Instant now) {
        Optional<String> registration = Registration.of(flight.address());
        double level = -10 - flight.address().value() % 20;
        String text = message.text().replace("\r", "\\r").replace("\n", "\\n");
        int block = number % 10;
        if (registration.isPresent() && flight.address().value() % 2 == 0) {
            return String.format(
                    Locale.ROOT,
                    """
                    {"timestamp":%.6f,"station_id":"SIMULATOR","channel":1,"freq":131.550,"level":%.1f,"error":0,"mode":"2",\
                    "label":"%s","block_id":"%d","ack":false,"tail":"%s","flight":"%s","msgno":"M%02dA","text":"%s","end":true,\
                    "assstat":"skipped","app":{"name":"acarsdec","ver":"4.4"}}""",
                    now.toEpochMilli() / 1e3,
                    level,
                    message.label(),
                    block,
                    registration.get(),
                    operator.flightId(),
                    number % 100,
                    text);
        }
        return String.format(
                Locale.ROOT,
                """
                {"vdl2":{"app":{"name":"dumpvdl2","ver":"2.4.0"},"station":"SIMULATOR","t":{"sec":%d,"usec":%d},"freq":136975000,\
                "idx":0,"sig_level":%.1f,"noise_level":-40.0,"avlc":{"src":{"addr":"%s","type":"Aircraft","status":"%s"},\
                "dst":{"addr":"1098A1","type":"Ground station"},"cr":"Command","frame_type":"I","acars":{"err":false,"crc_ok":true,\
                "more":false,"reg":"%s","mode":"2","label":"%s","blk_id":"%d","ack":"!","flight":"%s","msg_num":"M%02d",\
                "msg_num_seq":"A","msg_text":"%s"}}}}""",
                now.getEpochSecond(),
                now.getNano() / 1_000,
                level,
                flight.address().text(),
                flight.motion().onGround() ? "On ground" : "Airborne",
                registration
                        .map(mark -> ".".repeat(Math.max(0, 7 - mark.length())) + mark)
                        .orElse(""),
                message.label(),
                block,
                operator.flightId(),
                number % 100,
                text);
    }
}
