package io.skyspy.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.skyspy.edge.hub.Hub;
import io.skyspy.testkit.EmbeddedKafka;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What hostile and broken clients do harms themselves only: a well-behaved one beside them gets its pong at once. */
class HostileIT {

    private static RunningEdge edge;

    private TestClient bystander;

    @BeforeAll
    static void start() {
        edge = RunningEdge.start(
                EmbeddedKafka.shared(),
                "--skyspy.edge.ping-every=1s",
                "--skyspy.edge.dead-after=5s",
                "--skyspy.edge.inbound-burst=10",
                "--skyspy.edge.inbound-per-second=1",
                "--skyspy.edge.max-inbound-memory=1MB",
                "--skyspy.edge.max-message-size=600KB");
        edge.awaitReady();
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    @BeforeEach
    void connect() {
        bystander = TestClient.connect(edge.port(), "/ws/all/");
    }

    @AfterEach
    void theBystanderIsServed() {
        bystander.say("{\"action\":\"ping\"}");
        bystander.next("pong");
        bystander.close();
        await().until(() -> edge.context().getBean(Hub.class).sessionCount() == 0);
    }

    private static Socket connectRaw() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), edge.port());
    }

    /** A masked frame; the mask is zero. */
    private static byte[] frame(int firstByte, byte[] payload) {
        byte[] frame = new byte[8 + payload.length];
        frame[0] = (byte) firstByte;
        frame[1] = (byte) (0x80 | 126);
        frame[2] = (byte) (payload.length >> 8);
        frame[3] = (byte) payload.length;
        System.arraycopy(payload, 0, frame, 8, payload.length);
        return frame;
    }

    @Test
    void rubbishInsteadOfAHandshakeIsDropped() throws IOException {
        Random random = new Random(20261125);
        for (int i = 0; i < 30; i++) {
            byte[] rubbish = new byte[1 + random.nextInt(4000)];
            random.nextBytes(rubbish);
            try (Socket socket = connectRaw()) {
                socket.getOutputStream().write(rubbish);
            }
        }
        try (Socket slow = connectRaw();
                Socket unfinished = connectRaw()) {
            slow.getOutputStream().write("G".getBytes(StandardCharsets.US_ASCII));
            unfinished
                    .getOutputStream()
                    .write("GET /ws/all/ HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            bystander.say("{\"action\":\"ping\"}");
            bystander.next("pong");
        }
    }

    @Test
    void aHandshakeWithoutAKeyIsRefused() throws IOException {
        try (Socket socket = connectRaw()) {
            socket.setSoTimeout(10_000);
            String handshake = String.join(
                    "\r\n",
                    "GET /ws/all/ HTTP/1.1",
                    "Host: 127.0.0.1",
                    "Upgrade: websocket",
                    "Connection: Upgrade",
                    "Sec-WebSocket-Version: 13",
                    "",
                    "");
            socket.getOutputStream().write(handshake.getBytes(StandardCharsets.US_ASCII));
            byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 400".length());
            assertThat(new String(status, StandardCharsets.US_ASCII)).matches("HTTP/1.1 4\\d\\d");
        }
    }

    @Test
    void halfOpenSocketsAreFoundOut() throws IOException {
        List<RawSocket> silent = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            silent.add(RawSocket.handshake(edge.port(), "/ws/aircraft/"));
        }
        for (RawSocket socket : silent) {
            assertThat(socket.readCloseCode()).isIn(4000, 1006);
            socket.close();
        }
    }

    @Test
    void aFloodOfMessagesIsLimitedAndItsSenderStillServed() {
        try (TestClient flooding = TestClient.connect(edge.port(), "/ws/all/?topics=stats")) {
            for (int i = 0; i < 100; i++) {
                flooding.say("{\"action\":\"request\",\"type\":\"status\",\"request_id\":" + i + "}");
            }
            assertThat(flooding.next("error").path("message").asString()).isEqualTo("Rate limited");
            flooding.say("{\"action\":\"ping\"}");
            flooding.next("pong");
        }
    }

    @Test
    void unfinishedMessagesOfManyHoldNoMoreThanTheirBound() throws IOException {
        byte[] piece = "x".repeat(60_000).getBytes(StandardCharsets.US_ASCII);
        List<RawSocket> hoarders = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                RawSocket hoarder = RawSocket.handshake(edge.port(), "/ws/all/?topics=stats");
                hoarders.add(hoarder);
                hoarder.write(frame(0x01, piece));
                for (int n = 0; n < 5; n++) {
                    hoarder.write(frame(0x00, piece));
                }
            }
            bystander.say("{\"action\":\"ping\"}");
            bystander.next("pong");
        } finally {
            for (RawSocket hoarder : hoarders) {
                hoarder.close();
            }
        }
    }

    @Test
    void oneByteAtATimeIsUnderstood() throws IOException {
        byte[] ping = "{\"action\":\"ping\"}".getBytes(StandardCharsets.US_ASCII);
        try (RawSocket dripping = RawSocket.handshake(edge.port(), "/ws/all/?topics=stats")) {
            for (int i = 0; i < ping.length; i++) {
                boolean last = i == ping.length - 1;
                dripping.write(frame((i == 0 ? 0x01 : 0x00) | (last ? 0x80 : 0), new byte[] {ping[i]}));
            }
            dripping.write(frame(0x88, new byte[] {0x03, (byte) 0xE8}));
            assertThat(dripping.readCloseCode()).isEqualTo(1000);
        }
    }

    @Test
    void brokenFramesEndOnlyTheirConnection() throws IOException {
        int[] broken = {0xF1, 0x83, 0x8B, 0x80, 0x09};
        for (int firstByte : broken) {
            try (RawSocket socket = RawSocket.handshake(edge.port(), "/ws/all/?topics=stats")) {
                socket.write(frame(firstByte, new byte[200]));
                assertThat(socket.readCloseCode())
                        .as("first byte 0x" + Integer.toHexString(firstByte))
                        .isIn(1002, 1006);
            }
        }
    }

    @Test
    void aRequestBodyWithoutEndHoldsNothingUp() throws IOException {
        try (Socket socket = connectRaw()) {
            OutputStream out = socket.getOutputStream();
            out.write("POST /api/v1/aircraft/ HTTP/1.1\r\nHost: x\r\nContent-Length: 999999999999\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] block = new byte[64 * 1024];
            for (int i = 0; i < 50; i++) {
                out.write(block);
            }
        } catch (SocketException refused) {
            assertThat(refused).isNotNull(); // the server need not read it
        }
    }
}
