package io.skyspy.streams.acars.format;

import io.skyspy.schemas.avro.AcarsMessage;
import java.util.Optional;

/** The object {@code acars} as dumpvdl2, dumphfdl and JAERO write it. */
final class AvlcAcars {

    private static final String[] APPLICATIONS = {"arinc622", "miam", "media-adv", "ohma"};

    private AvlcAcars() {}

    /** Puts it into the message; empty when its label is none. */
    static Optional<AcarsMessage.Builder> into(AcarsMessage.Builder message, Json acars) {
        Optional<String> label = Draft.label(acars.text("label"));
        if (label.isEmpty()) {
            return Optional.empty();
        }
        String number = acars.text("msg_num");
        String block = acars.text("blk_id");
        Draft.labelled(message, label.get())
                .setRegistration(Draft.registration(acars.text("reg")))
                .setFlight(Draft.flight(acars.text("flight")))
                .setMode(acars.text("mode"))
                .setBlockId(block)
                .setAck(Draft.ack(acars.text("ack")))
                .setMsgNum(number == null ? null : number + acars.textOr("msg_num_seq", ""))
                .setSublabel(acars.text("sublabel"))
                .setMfi(acars.text("mfi"))
                .setText(Draft.text(acars.node().path("msg_text").asString("")));
        if (message.getUplink() == null) {
            message.setUplink(Draft.uplink(block));
        }
        int errors = (acars.isTrue("err") ? 1 : 0) + (acars.has("crc_ok") && !acars.isTrue("crc_ok") ? 1 : 0);
        message.setErrors(message.getErrors() + errors);
        for (String application : APPLICATIONS) {
            if (acars.has(application)) {
                message.setReceiverDecoded(
                        "{\"" + application + "\":" + acars.node().path(application) + "}");
            }
        }
        return Optional.of(message);
    }
}
