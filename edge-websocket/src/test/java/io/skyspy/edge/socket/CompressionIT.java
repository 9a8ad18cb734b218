package io.skyspy.edge.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.edge.RawSocket;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compressed messages of every size, in one frame and in many, and every offer, as sections 12 and 13 of the Autobahn suite have them: the
 * suite that Maven has is older than the extension. The client here is made of a socket and {@code java.util.zip}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7692">RFC 7692</a>
 */
class CompressionIT {

    private static final byte[] EMPTY_BLOCK = {0, 0, (byte) 0xFF, (byte) 0xFF};
    private static final int MESSAGES = 20;
    private static final String PLAIN_OFFER = "permessage-deflate";

    private static EchoServer server;

    @BeforeAll
    static void start() {
        server = new EchoServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<Arguments> sizesAndFrames() {
        return Stream.concat(
                Stream.of(16, 64, 256, 1024, 4096, 8192, 16_384, 32_768, 65_536, 131_072)
                        .map(size -> Arguments.of(size, Integer.MAX_VALUE)),
                Stream.of(256, 1024, 4096, 8192, 16_384, 32_768).map(frame -> Arguments.of(131_072, frame)));
    }

    @ParameterizedTest
    @MethodSource
    void sizesAndFrames(int size, int frameBytes) throws Exception {
        for (Content content : Content.values()) {
            try (RawSocket client = connect(PLAIN_OFFER)) {
                assertThat(client.response()).containsIgnoringCase("Sec-WebSocket-Extensions: permessage-deflate");
                echoes(client, content, size, frameBytes);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            permessage-deflate; client_no_context_takeover; client_max_window_bits | true
            permessage-deflate; server_no_context_takeover | true
            permessage-deflate; server_no_context_takeover; server_max_window_bits=15 | true
            permessage-deflate; server_max_window_bits=15 | true
            permessage-deflate; server_max_window_bits=9 | false
            permessage-deflate; server_no_context_takeover; server_max_window_bits=9 | false
            permessage-deflate; server_max_window_bits=9, permessage-deflate | true
            x-webkit-deflate-frame | false
            """)
    void offers(String offer, boolean taken) throws Exception {
        try (RawSocket client = connect(offer)) {
            assertThat(client.response().toLowerCase(java.util.Locale.ROOT).contains("sec-websocket-extensions"))
                    .isEqualTo(taken);
            if (taken) {
                for (int size : new int[] {16, 1024, 131_072}) {
                    echoes(client, Content.WORDS, size, Integer.MAX_VALUE);
                }
            } else {
                client.write(masked(0x81, "plain".getBytes(StandardCharsets.UTF_8)));
                assertThat(client.read().payload()).asString().isEqualTo("plain");
            }
        }
    }

    @Test
    void aMessageThatGrowsBeyondTheLimitOrIsNoDeflateEndsTheConnectionOnly() throws Exception {
        try (RawSocket bomb = connect(PLAIN_OFFER);
                RawSocket garbage = connect(PLAIN_OFFER);
                RawSocket other = connect(PLAIN_OFFER)) {
            bomb.write(masked(0xC1, deflated(new byte[80 * 1024 * 1024])));
            garbage.write(masked(0xC1, new byte[] {(byte) 0xFF, 0x12, 0x34, 0x56}));

            assertThat(closes(bomb)).isTrue();
            assertThat(closes(garbage)).isTrue();
            echoes(other, Content.WORDS, 1024, Integer.MAX_VALUE);
        }
    }

    private enum Content {
        WORDS,
        NOISE,
        ONE_LETTER
    }

    private static RawSocket connect(String offer) throws IOException {
        return RawSocket.handshake(server.port(), "/echo", "Sec-WebSocket-Extensions: " + offer);
    }

    private static void echoes(RawSocket client, Content content, int size, int frameBytes)
            throws IOException, DataFormatException {
        Random random = new Random(size);
        for (int i = 0; i < MESSAGES; i++) {
            byte[] message = message(content, size, random);
            send(client, deflated(message), frameBytes);
            RawSocket.Frame echo = client.read();
            boolean compressed = (echo.first() & 0x40) != 0;
            assertThat(echo.first() & 0x8F).isEqualTo(0x81);
            assertThat(compressed ? inflated(echo.payload()) : echo.payload()).isEqualTo(message);
            if (content != Content.NOISE && size >= 1024) {
                assertThat(echo.payload().length).isLessThan(size);
            }
        }
    }

    private static boolean closes(RawSocket client) throws IOException {
        try {
            return (client.read().first() & 0x0F) == 8;
        } catch (java.io.EOFException | java.net.SocketException gone) {
            return true;
        }
    }

    private static byte[] message(Content content, int size, Random random) {
        StringBuilder text = new StringBuilder(size);
        while (text.length() < size) {
            switch (content) {
                case WORDS ->
                    text.append("{\"hex\":\"").append(random.nextInt(1000)).append("\"},");
                case NOISE -> text.append((char) (' ' + random.nextInt(95)));
                case ONE_LETTER -> text.append('a');
            }
        }
        return text.substring(0, size).getBytes(StandardCharsets.UTF_8);
    }

    private static void send(RawSocket client, byte[] compressed, int frameBytes) throws IOException {
        int from = 0;
        do {
            int to = (int) Math.min(compressed.length, (long) from + frameBytes);
            int first = (from == 0 ? 0x41 : 0) | (to == compressed.length ? 0x80 : 0);
            client.write(masked(first, Arrays.copyOfRange(compressed, from, to)));
            from = to;
        } while (from < compressed.length);
    }

    /** A frame as clients send it; the mask is zero. */
    private static byte[] masked(int first, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 14).put((byte) first);
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else if (payload.length <= 0xFFFF) {
            frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
        } else {
            frame.put((byte) (0x80 | 127)).putLong(payload.length);
        }
        frame.putInt(0).put(payload).flip();
        return Arrays.copyOf(frame.array(), frame.limit());
    }

    private static byte[] deflated(byte[] message) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(message);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] part = new byte[65_536];
            int length;
            do {
                length = deflater.deflate(part, 0, part.length, Deflater.SYNC_FLUSH);
                out.write(part, 0, length);
            } while (length == part.length);
            return Arrays.copyOf(out.toByteArray(), out.size() - EMPTY_BLOCK.length);
        } finally {
            deflater.end();
        }
    }

    private static byte[] inflated(byte[] compressed) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            byte[] input = Arrays.copyOf(compressed, compressed.length + EMPTY_BLOCK.length);
            System.arraycopy(EMPTY_BLOCK, 0, input, compressed.length, EMPTY_BLOCK.length);
            inflater.setInput(input);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] part = new byte[65_536];
            int length = inflater.inflate(part);
            while (length > 0) {
                out.write(part, 0, length);
                length = inflater.inflate(part);
            }
            return out.toByteArray();
        } finally {
            inflater.end();
        }
    }
}
