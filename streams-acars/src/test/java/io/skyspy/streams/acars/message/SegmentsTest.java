package io.skyspy.streams.acars.message;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.schemas.avro.AcarsMessage;
import io.skyspy.schemas.avro.BlockState;
import io.skyspy.schemas.avro.DataLink;
import io.skyspy.schemas.avro.DatalinkFormat;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

/** MIAM transfers in several segments. */
final class SegmentsTest {

    private static final long START_MS = 1_770_000_000_000L;
    private static final String INSIDE = "PRG/DTEKCH,22L,69,141204,042/FNSAS87W/TS132645,2402246784";

    private final Conversation conversation = InMemory.conversation();
    private final String transfer = transfer(INSIDE);

    @Test
    void segmentsArePutTogetherAndTheMessageInsideIsRead() {
        List<String> pieces = pieces(3);
        AcarsMessage first = conversation.take(segment(0, 0, pieces.get(0)));
        AcarsMessage second = conversation.take(segment(5_000, 1, pieces.get(1)));
        AcarsMessage whole = conversation.take(segment(9_000, 2, pieces.get(2)));

        assertThat(first.getBlock()).isEqualTo(BlockState.PART);
        assertThat(first.getDecoded()).isNull();
        assertThat(second.getBlock()).isEqualTo(BlockState.PART);
        assertThat(whole.getBlock()).isEqualTo(BlockState.COMPLETE);
        assertThat(whole.getSupersedes()).containsExactly(first.getId(), second.getId());
        assertThat(whole.getText()).isEqualTo("T" + transfer);
        assertThat(requireNonNull(whole.getDecoded()).getArrival()).isEqualTo("EKCH");
        assertThat(whole.getDecoded().getFull()).isTrue();
    }

    @Test
    void aMissingSegmentEndsTheTransfer() {
        List<String> pieces = pieces(3);
        conversation.take(segment(0, 0, pieces.get(0)));

        assertThat(conversation.take(segment(1_000, 2, pieces.get(2))).getBlock())
                .isEqualTo(BlockState.OUT_OF_SEQUENCE);
        assertThat(conversation.take(segment(2_000, 1, pieces.get(1))).getBlock())
                .isNotEqualTo(BlockState.COMPLETE);
    }

    @Test
    void aSegmentThatIsSentAgainIsADuplicateAndDoesNoHarm() {
        List<String> pieces = pieces(2);
        conversation.take(segment(0, 1, pieces.get(0)));

        assertThat(conversation.take(segment(60_000, 1, pieces.get(0))).getBlock())
                .isEqualTo(BlockState.DUPLICATE);
        assertThat(conversation.take(segment(61_000, 2, pieces.get(1))).getBlock())
                .isEqualTo(BlockState.COMPLETE);
    }

    @Test
    void aTransferIsForgottenAfterAQuarterOfAnHour() {
        List<String> pieces = pieces(2);
        conversation.take(segment(0, 0, pieces.get(0)));

        assertThat(conversation.take(segment(901_000, 1, pieces.get(1))).getBlock())
                .isNotEqualTo(BlockState.COMPLETE);
    }

    @Test
    void otherTextsThatBeginLikeASegmentAreLeftAlone() {
        AcarsMessage message = segment(0, 0, "");
        AcarsMessage taken = conversation.take(AcarsMessage.newBuilder(message)
                .setText("S001002 GATE B12 PLEASE")
                .build());

        assertThat(taken.getBlock()).isEqualTo(BlockState.WHOLE);
        assertThat(taken.getText()).isEqualTo("S001002 GATE B12 PLEASE");
    }

    private List<String> pieces(int count) {
        int size = Math.ceilDiv(transfer.length(), count);
        String[] pieces = new String[count];
        for (int i = 0; i < count; i++) {
            pieces[i] = transfer.substring(i * size, Math.min(transfer.length(), (i + 1) * size));
        }
        return List.of(pieces);
    }

    /** A transfer of version 1 with an H1 inside, deflated, as an aircraft would write it. */
    private static String transfer(String text) {
        byte[] header = "\1\0\0\0.N12345\0\0@H1".getBytes(StandardCharsets.ISO_8859_1);
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(text.getBytes(StandardCharsets.ISO_8859_1));
        deflater.finish();
        byte[] room = new byte[1_000];
        byte[] body = Arrays.copyOf(room, deflater.deflate(room));
        deflater.end();
        return padding(body) + padding(header) + base85(header) + "|" + base85(body);
    }

    private static String padding(byte[] bytes) {
        return Integer.toString((4 - bytes.length % 4) % 4);
    }

    private static String base85(byte[] bytes) {
        ByteArrayOutputStream digits = new ByteArrayOutputStream();
        byte[] padded = Arrays.copyOf(bytes, Math.ceilDiv(bytes.length, 4) * 4);
        for (int i = 0; i < padded.length; i += 4) {
            long value = Integer.toUnsignedLong(ByteBuffer.wrap(padded).getInt(i));
            for (long unit = 85L * 85 * 85 * 85; unit > 0; unit /= 85) {
                digits.write((int) ('!' + (value / unit) % 85));
            }
        }
        return digits.toString(StandardCharsets.US_ASCII);
    }

    private static AcarsMessage segment(long afterMs, int number, String piece) {
        Instant heardAt = Instant.ofEpochMilli(START_MS + afterMs);
        return AcarsMessage.newBuilder()
                .setId("")
                .setHeardAt(heardAt)
                .setReceivedAt(heardAt)
                .setLink(DataLink.VDLM2)
                .setFormat(DatalinkFormat.DUMPVDL2)
                .setStation("roof")
                .setStations(List.of("roof"))
                .setCopies(1)
                .setRegistration("N12345")
                .setLabel("MA")
                .setUplink(false)
                .setReceiverReassembles(true)
                .setText("S007%03d%s".formatted(number, piece))
                .setErrors(0)
                .setBlock(BlockState.WHOLE)
                .setCategory("system")
                .setSubcategory("miam")
                .build();
    }
}
