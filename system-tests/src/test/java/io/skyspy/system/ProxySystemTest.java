package io.skyspy.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients behind nginx, where that is installed. */
final class ProxySystemTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    @Test
    void clientsAreServedCountedAndKeptSecretBehindNginx() throws IOException, InterruptedException {
        Optional<Path> executable = Nginx.executable();
        assumeThat(executable).as("nginx is installed").isPresent();
        Map<String, Object> settings =
                Map.of("skyspy.edge.trusted-proxies", "127.0.0.1", "skyspy.edge.max-connections-per-address", 1);
        HttpClient one = from("127.0.0.2");
        HttpClient other = from("127.0.0.3");
        try (RunningSystem system = RunningSystem.start(directory.resolve("data"), settings);
                Nginx nginx = Nginx.start(executable.orElseThrow(), directory, system.port())) {
            URI address = URI.create("ws://127.0.0.1:" + nginx.port() + "/ws/aircraft/?token=secretsecret");
            WebSocket first = connect(one, address);
            WebSocket second = connect(other, address);

            assertThatThrownBy(() -> connect(one, address))
                    .cause()
                    .isInstanceOfSatisfying(
                            WebSocketHandshakeException.class,
                            refused -> assertThat(refused.getResponse().statusCode())
                                    .isEqualTo(429));
            List.of(first, second).forEach(WebSocket::abort);
            try (WebSocketClient client = WebSocketClient.connect(nginx.port(), "/ws/aircraft/?token=secretsecret")) {
                await().atMost(PATIENCE).until(() -> client.has("aircraft:snapshot", data -> true));
            }
            assertThat(status(one, nginx.port(), "/api/v1/aircraft/")).isEqualTo(200);
            assertThat(status(one, nginx.port(), "/metrics")).isEqualTo(404);
            assertThat(status(one, system.port(), "/metrics")).isEqualTo(200);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(nginx.log())
                            .contains("127.0.0.2", "127.0.0.3", "/ws/aircraft/", " 101 ", " 429 ")
                            .doesNotContain("secretsecret"));
        } finally {
            List.of(one, other).forEach(HttpClient::shutdownNow);
        }
    }

    private static HttpClient from(String address) throws IOException {
        return HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(address))
                .build();
    }

    /** Claims to come from somewhere else, too. */
    private static WebSocket connect(HttpClient http, URI address) {
        return http.newWebSocketBuilder()
                .header("X-Forwarded-For", "198.51.100." + System.nanoTime() % 250)
                .header("Forwarded", "for=198.51.100." + System.nanoTime() % 250)
                .buildAsync(address, new WebSocket.Listener() {})
                .join();
    }

    private static int status(HttpClient http, int port, String path) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
