package io.skyspy.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.skyspy.edge.hub.Hub;
import io.skyspy.testkit.EmbeddedKafka;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who is let in, and how everybody is sent away. */
class DoorIT {

    private static final Path ACCESS_LOG = Path.of("target", "access.log");

    private static RunningEdge edge;

    @BeforeAll
    static void start() {
        edge = RunningEdge.start(
                EmbeddedKafka.shared(),
                "--skyspy.edge.max-connections-per-address=5",
                "--skyspy.edge.allowed-origins=https://maps.example",
                "--skyspy.edge.drain-window=200ms",
                "--server.jetty.accesslog.enabled=true",
                "--server.jetty.accesslog.filename=" + ACCESS_LOG,
                "--server.jetty.accesslog.append=false");
        edge.awaitReady();
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    private static int status(String path, String... headers) throws IOException {
        try (RawSocket socket = RawSocket.handshake(edge.port(), path, headers)) {
            return socket.status();
        }
    }

    private static void awaitSessions(int count) {
        await().until(() -> edge.context().getBean(Hub.class).sessionCount() == count);
    }

    @Test
    void pagesOfOtherHostsAreKeptOut() throws IOException {
        assertThat(status("/ws/all/")).isEqualTo(101);
        assertThat(status("/ws/all/", "Origin: http://127.0.0.1:" + edge.port()))
                .isEqualTo(101);
        assertThat(status("/ws/all/", "Origin: https://maps.example")).isEqualTo(101);
        awaitSessions(0);
        assertThat(status("/ws/all/", "Origin: https://evil.example")).isEqualTo(403);
        assertThat(status("/ws/all/", "Origin: null")).isEqualTo(403);
        assertThat(status("/ws/all/", "Origin: http://127.0.0.1:1")).isEqualTo(403);
    }

    @Test
    void theTokenIsNotInTheAnswer() throws IOException {
        try (RawSocket socket = RawSocket.handshake(
                edge.port(),
                "/ws/all/?token=secretsecret",
                "Sec-WebSocket-Protocol: bearer",
                "Sec-WebSocket-Protocol: secretsecret",
                "Sec-WebSocket-Extensions: permessage-deflate")) {
            assertThat(socket.status()).isEqualTo(101);
            assertThat(socket.response())
                    .contains("Sec-WebSocket-Protocol: bearer")
                    .doesNotContain("secretsecret")
                    .contains("permessage-deflate;client_no_context_takeover;server_no_context_takeover");
        }
        awaitSessions(0);
    }

    @Test
    void garbageInTheHandshakeHarmsNobody() throws IOException {
        assertThat(status("/ws/all/?topics=%zz")).isEqualTo(400);
        assertThat(status("/ws/all/?topics=%ff%fe")).isEqualTo(400);
        assertThat(status("/ws/all/?&&==&topics")).isEqualTo(101);
        assertThat(status("/ws/all/?topics=" + "a,".repeat(1500))).isEqualTo(101);
        assertThat(status("/ws/all/../../etc/passwd")).isBetween(400, 404);
        assertThat(status("/ws/all/", "Sec-WebSocket-Protocol: ,,;")).isIn(101, 400);
        assertThat(status("/ws/all/")).isEqualTo(101);
        awaitSessions(0);
    }

    @Test
    void theTokenIsNotInTheAccessLog() throws IOException, InterruptedException {
        assertThat(status("/ws/nonsense/?token=secretsecret")).isEqualTo(404);
        assertThat(edge.get("/api/v1/aircraft/?token=secretsecret").statusCode())
                .isEqualTo(200);

        await().untilAsserted(() -> assertThat(Files.readString(ACCESS_LOG))
                .contains("/ws/nonsense/", "/api/v1/aircraft/")
                .doesNotContain("secretsecret"));
    }

    @Test
    void oneAddressGetsNoMoreThanItsShare() throws IOException {
        awaitSessions(0);
        List<RawSocket> sockets = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sockets.add(RawSocket.handshake(edge.port(), "/ws/aircraft/"));
        }
        awaitSessions(5);
        assertThat(status("/ws/aircraft/")).isEqualTo(429);
        for (RawSocket socket : sockets) {
            socket.close();
        }
        awaitSessions(0);
        await().untilAsserted(() -> assertThat(status("/ws/aircraft/")).isEqualTo(101));
        awaitSessions(0);
    }

    @Test
    void wrongUtf8EndsTheConnectionWith1007() throws IOException {
        try (RawSocket socket = RawSocket.handshake(edge.port(), "/ws/all/")) {
            socket.write(new byte[] {(byte) 0x81, (byte) 0x82, 0, 0, 0, 0, (byte) 0xC3, (byte) 0x28});
            assertThat(socket.readCloseCode()).isEqualTo(1007);
        }
        awaitSessions(0);
    }

    @Test
    void anUnmaskedFrameEndsTheConnectionWith1002() throws IOException {
        try (RawSocket socket = RawSocket.handshake(edge.port(), "/ws/all/")) {
            socket.write(new byte[] {(byte) 0x81, 2, '{', '}'});
            assertThat(socket.readCloseCode()).isEqualTo(1002);
        }
        awaitSessions(0);
    }

    @Test
    void aStoppingServerSendsEverybodyAwayWith1012() {
        RunningEdge stopping = RunningEdge.start(EmbeddedKafka.shared(), "--skyspy.edge.drain-window=1s");
        stopping.awaitReady();
        List<TestClient> clients = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            clients.add(TestClient.connect(stopping.port(), "/ws/aircraft/"));
        }
        stopping.close();
        assertThat(clients).allSatisfy(client -> assertThat(client.closeCode()).isEqualTo(1012));
    }

    @Test
    void nobodyIsLetInBeforeThePictureIsComplete() throws IOException {
        RunningEdge starting = RunningEdge.start(EmbeddedKafka.shared());
        try (starting) {
            await().pollInterval(Duration.ofMillis(10)).until(() -> {
                int health = starting.get("/health").statusCode();
                try (RawSocket socket = RawSocket.handshake(starting.port(), "/ws/all/")) {
                    assertThat(socket.status()).isIn(101, 503);
                    assertThat(health == 200 && socket.status() == 503)
                            .as("ready means open")
                            .isFalse();
                    return socket.status() == 101;
                }
            });
        }
    }
}
