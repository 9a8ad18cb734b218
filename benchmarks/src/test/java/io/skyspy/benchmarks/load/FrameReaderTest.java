package io.skyspy.benchmarks.load;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FrameReaderTest {

    private static final String LONG = "{\"type\":\"batch\"," + "x".repeat(70_000) + "}";

    @Test
    void messagesAreFoundHoweverTheBytesAreCut() {
        ByteBuffer sent = ByteBuffer.allocate(200_000);
        frame(sent, 0x81, "short");
        frame(sent, 0x89, "ping");
        frame(sent, 0x81, "");
        frame(sent, 0x01, LONG.substring(0, 65_535));
        frame(sent, 0x80, LONG.substring(65_535));
        frame(sent, 0x81, "y".repeat(200));
        sent.flip();

        for (int piece : new int[] {1, 2, 3, 7, 1000, 200_000}) {
            assertThat(found(sent.duplicate(), piece))
                    .containsExactly("short", "control 9 ping", "", LONG, "y".repeat(200));
        }
    }

    @Test
    void theEndOfAMessageIsKeptWhereverItWasCut() {
        ByteBuffer sent = ByteBuffer.allocate(1000);
        frame(sent, 0x81, "z".repeat(400) + "\"timestamp\":\"2026-01-01T01:02:03.004Z\"}");
        sent.flip();

        for (int first = 1; first < sent.limit(); first++) {
            List<Integer> stamps = new ArrayList<>();
            FrameReader reader = new FrameReader(false);
            FrameReader.Found found = new FrameReader.Found() {
                @Override
                public void message(FrameReader message) {
                    stamps.add(Stamps.last(message.tail(), message.tailLength()));
                }

                @Override
                public void control(int opCode, byte[] payload) {
                    throw new AssertionError("there is none");
                }
            };
            reader.read(sent.slice(0, first), found);
            reader.read(sent.slice(first, sent.limit() - first), found);

            assertThat(stamps).containsExactly(3_723_004);
        }
    }

    private static List<String> found(ByteBuffer bytes, int piece) {
        List<String> found = new ArrayList<>();
        FrameReader reader = new FrameReader(true);
        while (bytes.hasRemaining()) {
            int size = Math.min(piece, bytes.remaining());
            reader.read(bytes.slice(bytes.position(), size), new FrameReader.Found() {
                @Override
                public void message(FrameReader message) {
                    found.add(new String(requireNonNull(message.whole()), StandardCharsets.UTF_8));
                }

                @Override
                public void control(int opCode, byte[] payload) {
                    found.add("control " + opCode + " " + new String(payload, StandardCharsets.UTF_8));
                }
            });
            bytes.position(bytes.position() + size);
        }
        return found;
    }

    private static void frame(ByteBuffer out, int first, String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        out.put((byte) first);
        if (payload.length < 126) {
            out.put((byte) payload.length);
        } else if (payload.length < 65_536) {
            out.put((byte) 126).putShort((short) payload.length);
        } else {
            out.put((byte) 127).putLong(payload.length);
        }
        out.put(payload);
    }
}
