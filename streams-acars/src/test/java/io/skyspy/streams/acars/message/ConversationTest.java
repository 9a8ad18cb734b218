package io.skyspy.streams.acars.message;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.schemas.avro.AcarsDecoded;
import io.skyspy.schemas.avro.AcarsGroup;
import io.skyspy.schemas.avro.AcarsMessage;
import io.skyspy.schemas.avro.BlockState;
import io.skyspy.schemas.avro.DataLink;
import io.skyspy.schemas.avro.DatalinkFormat;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ConversationTest {

    private static final long START_MS = 1_770_000_000_000L;

    private final Conversation conversation = InMemory.conversation();

    @Test
    void aMessageHeardByTwoStationsIsOneWithTwoCopies() {
        AcarsMessage first = conversation.take(message(0, "roof", "D50A", "HELLO"));
        AcarsMessage second = conversation.take(message(2_000, "hill", "D50A", "HELLO"));

        assertThat(first.getCopies()).isEqualTo(1);
        assertThat(second.getId()).isEqualTo(first.getId());
        assertThat(second.getCopies()).isEqualTo(2);
        assertThat(second.getStations()).containsExactly("roof", "hill");
        assertThat(second.getHeardAt()).isEqualTo(first.getHeardAt());
    }

    @Test
    void theSameTextLongAfterOrUnderAnotherNumberIsAnotherMessage() {
        AcarsMessage first = conversation.take(message(0, "roof", "D50A", "HELLO"));

        assertThat(conversation.take(message(31_000, "roof", "D50A", "HELLO")).getId())
                .isNotEqualTo(first.getId());
        assertThat(conversation.take(message(1_000, "roof", "D51A", "HELLO")).getId())
                .isNotEqualTo(first.getId());
    }

    @Test
    void blocksArePutTogetherWhereTheReceiverDoesNot() {
        AcarsMessage one = conversation.take(part(0, "D50A", "ONE "));
        AcarsMessage two = conversation.take(part(3_000, "D50B", "TWO "));
        AcarsMessage whole = conversation.take(message(6_000, "roof", "D50C", "THREE"));

        assertThat(one.getBlock()).isEqualTo(BlockState.PART);
        assertThat(whole.getBlock()).isEqualTo(BlockState.COMPLETE);
        assertThat(whole.getText()).isEqualTo("ONE TWO THREE");
        assertThat(whole.getSupersedes()).containsExactly(one.getId(), two.getId());
    }

    @Test
    void aMissingBlockLeavesTheTextOpenedOutOfSequence() {
        conversation.take(part(0, "D50A", "ONE "));

        assertThat(conversation.take(message(3_000, "roof", "D50C", "THREE")).getBlock())
                .isEqualTo(BlockState.OUT_OF_SEQUENCE);
        assertThat(conversation.take(message(4_000, "roof", "D51B", "LATE")).getBlock())
                .isEqualTo(BlockState.OUT_OF_SEQUENCE);
    }

    @Test
    void aTextThatBeginsTooLateBeforeIsForgotten() {
        conversation.take(part(0, "D50A", "ONE "));

        assertThat(conversation.take(message(661_000, "roof", "D50B", "TWO")).getBlock())
                .isEqualTo(BlockState.OUT_OF_SEQUENCE);
    }

    @Test
    void aReceiversWholeTextStandsForTheParts() {
        AcarsMessage one = conversation.take(reassembled(0, "D50A", "ONE ", BlockState.PART));
        AcarsMessage whole = conversation.take(reassembled(3_000, "D50B", "ONE TWO", BlockState.COMPLETE));

        assertThat(whole.getText()).isEqualTo("ONE TWO");
        assertThat(whole.getSupersedes()).containsExactly(one.getId());
    }

    @Test
    void onlyWholeTextsAreDecoded() {
        assertThat(conversation
                        .take(part(0, "D50A", "PRG/DTEKCH,22L,69,141204,042/FNSAS87W/TS132645,2402246784"))
                        .getDecoded())
                .isNull();
        AcarsMessage whole = conversation.take(
                message(0, "roof", "D52A", "PRG/DTEKCH,22L,69,141204,042/FNSAS87W/TS132645,2402246784"));

        assertThat(whole.getDecoded()).isNotNull();
        assertThat(whole.getDecoded().getArrival()).isEqualTo("EKCH");
        assertThat(whole.getCategory()).isEqualTo("position");
    }

    @Test
    void whatTheReceiverDecodedIsTakenWhereOursIsNotComplete() {
        AcarsMessage garbled = AcarsMessage.newBuilder(message(0, "roof", "D60A", "cut off"))
                .setReceiverDecoded(
                        "{\"arinc622\":{\"msg_type\":\"adsc_msg\",\"crc_ok\":true,\"gs_addr\":\"YVRE2YA\",\"adsc\":{"
                                + "\"err\":false,\"tags\":[{\"basic_report\":{\"lat\":51.5,\"lon\":-20.25,\"alt\":35000,\"ts_sec\":12.5}},"
                                + "{\"flight_id\":{\"id\":\"AFR345\"}}]}}}")
                .build();

        AcarsDecoded decoded = requireNonNull(conversation.take(garbled).getDecoded());

        assertThat(decoded.getDecodedBy()).isEqualTo("receiver");
        assertThat(decoded.getLatitudeDeg()).isEqualTo(51.5);
        assertThat(decoded.getAltitudeFt()).isEqualTo(35_000);
        assertThat(decoded.getGroups()).extracting(AcarsGroup::getName).containsExactly("basic_report", "flight_id");
        assertThat(decoded.getGroups().getLast().getWords()).containsEntry("id", "AFR345");
    }

    @Test
    void elementsOfControllersAreTakenFromTheReceiverToo() {
        AcarsMessage garbled = AcarsMessage.newBuilder(message(0, "roof", "D61A", "cut off"))
                .setReceiverDecoded("{\"arinc622\":{\"crc_ok\":true,\"gs_addr\":\"USADCXA\",\"cpdlc\":{\"err\":false,"
                        + "\"atc_uplink_msg\":{\"header\":{\"msg_id\":1},\"atc_uplink_msg_element_id\":{"
                        + "\"choice_label\":\"CLIMB TO AND MAINTAIN [altitude]\",\"choice\":\"uM20Altitude\",\"data\":{\"alt\":350}},"
                        + "\"atc_uplink_msg_element_id_seq\":[{\"atc_uplink_msg_element_id\":{\"choice_label\":\"EXPEDITE\","
                        + "\"choice\":\"uM36NULL\",\"data\":{}}}]}}}}")
                .build();

        AcarsDecoded decoded = requireNonNull(conversation.take(garbled).getDecoded());

        assertThat(decoded.getGroups()).extracting(AcarsGroup::getName).containsExactly("uM20", "uM36");
        assertThat(decoded.getGroups().getFirst().getNumbers()).containsEntry("alt", 350.0);
        assertThat(decoded.getMessageType()).isEqualTo("cpdlc_message");
    }

    @Test
    void whatTheReceiverFoundWrongIsNotTaken() {
        for (String wrong : List.of(
                "{",
                "{}",
                "{\"arinc622\":{\"crc_ok\":false,\"adsc\":{\"tags\":[{\"flight_id\":{\"id\":\"A\"}}]}}}",
                "{\"arinc622\":{\"crc_ok\":true,\"adsc\":{\"err\":true,\"tags\":[{\"flight_id\":{\"id\":\"A\"}}]}}}")) {
            AcarsMessage garbled = AcarsMessage.newBuilder(message(0, "roof", "D62A", "cut off" + wrong.length()))
                    .setReceiverDecoded(wrong)
                    .build();

            assertThat(conversation.take(garbled).getDecoded()).isNull();
        }
    }

    private static AcarsMessage part(long afterMs, String number, String text) {
        return AcarsMessage.newBuilder(message(afterMs, "roof", number, text))
                .setBlock(BlockState.PART)
                .build();
    }

    private static AcarsMessage reassembled(long afterMs, String number, String text, BlockState block) {
        return AcarsMessage.newBuilder(message(afterMs, "roof", number, text))
                .setReceiverReassembles(true)
                .setBlock(block)
                .build();
    }

    private static AcarsMessage message(long afterMs, String station, String number, String text) {
        Instant heardAt = Instant.ofEpochMilli(START_MS + afterMs);
        return AcarsMessage.newBuilder()
                .setId("")
                .setHeardAt(heardAt)
                .setReceivedAt(heardAt)
                .setLink(DataLink.ACARS)
                .setFormat(DatalinkFormat.ACARSDEC)
                .setStation(station)
                .setStations(List.of(station))
                .setCopies(1)
                .setRegistration("N8560Z")
                .setLabel("H1")
                .setUplink(false)
                .setMsgNum(number)
                .setText(text)
                .setErrors(0)
                .setBlock(BlockState.WHOLE)
                .setCategory("operational")
                .setSubcategory("terminal")
                .build();
    }
}
