package io.skyspy.edge.datalink;

import io.skyspy.schemas.avro.AcarsDecoded;
import io.skyspy.schemas.avro.AcarsMessage;
import io.skyspy.schemas.avro.BlockState;
import io.skyspy.schemas.avro.DataLink;
import io.skyspy.schemas.avro.DatalinkFormat;
import io.skyspy.schemas.serde.TrustedClasses;
import java.time.Instant;
import java.util.List;

/** Datalink messages for tests. */
public final class Messages {

    static {
        TrustedClasses.trust();
    }

    private Messages() {}

    /** The message of the API reference, but for its label, which ground stations only use. */
    public static AcarsMessage.Builder clearanceRequest(String id, Instant heardAt) {
        return AcarsMessage.newBuilder()
                .setId(id)
                .setHeardAt(heardAt)
                .setReceivedAt(heardAt)
                .setLink(DataLink.ACARS)
                .setFormat(DatalinkFormat.ACARSDEC)
                .setStation("roof")
                .setStations(List.of("roof"))
                .setCopies(1)
                .setChannel(3)
                .setFrequencyMhz("131.550")
                .setIcao("A1B2C3")
                .setRegistration("N12345")
                .setFlight("UA0123")
                .setCallsign("UAL123")
                .setAirline("UAL")
                .setLabel("B1")
                .setBlockId("1")
                .setMsgNum("M01A")
                .setText("REQUEST OCEANIC CLEARANCE")
                .setUplink(false)
                .setSignalDbfs(-42.5)
                .setErrors(0)
                .setBlock(BlockState.WHOLE)
                .setCategory("operational")
                .setSubcategory("clearance")
                .setDecoded(decoded()
                        .setMessageType("clearance_request")
                        .setDescription("Oceanic clearance request")
                        .setRoute("NATU TRACK A")
                        .build());
    }

    /** A message without text, which acknowledges another. */
    public static AcarsMessage.Builder acknowledgement(String id, Instant heardAt) {
        return clearanceRequest(id, heardAt).setLabel("_d").setText("").setDecoded(null);
    }

    /** A text of which nothing but its kind is to be said yet. */
    public static AcarsDecoded.Builder decoded() {
        return AcarsDecoded.newBuilder()
                .setDecodedBy("test")
                .setMessageType("test")
                .setDescription("Test")
                .setFull(true)
                .setRemaining("");
    }
}
