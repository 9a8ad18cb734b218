package io.skyspy.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same over TLS, with a certificate that changes while clients are connected. */
final class WssSystemTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    @Test
    void aNewCertificateIsTakenUpWhileClientsStayConnected()
            throws IOException, InterruptedException, GeneralSecurityException {
        Path keyStore = directory.resolve("edge.p12");
        SelfSigned first = SelfSigned.install(keyStore);
        try (RunningSystem system = RunningSystem.start(
                        directory.resolve("data"),
                        Map.of(
                                "server.ssl.bundle",
                                "edge",
                                "spring.ssl.bundle.jks.edge.keystore.location",
                                "file:" + keyStore,
                                "spring.ssl.bundle.jks.edge.keystore.password",
                                SelfSigned.PASSWORD,
                                "spring.ssl.bundle.jks.edge.keystore.type",
                                "PKCS12",
                                "spring.ssl.bundle.jks.edge.reload-on-update",
                                true,
                                "spring.ssl.bundle.watch.file.quiet-period",
                                "300ms"));
                WebSocketClient connected =
                        WebSocketClient.connectTls(system.port(), "/ws/aircraft/", first.trusting())) {
            await().atMost(PATIENCE).until(() -> connected.has("aircraft:snapshot", data -> true));

            SelfSigned second = SelfSigned.install(keyStore);

            await().atMost(PATIENCE).ignoreException(CompletionException.class).untilAsserted(() -> {
                try (WebSocketClient later =
                        WebSocketClient.connectTls(system.port(), "/ws/aircraft/", second.trusting())) {
                    await().until(() -> later.has("aircraft:snapshot", data -> true));
                }
            });
            assertThatThrownBy(() -> WebSocketClient.connectTls(system.port(), "/ws/aircraft/", first.trusting()))
                    .hasRootCauseInstanceOf(GeneralSecurityException.class)
                    .satisfiesAnyOf(
                            failure -> assertThat(failure).hasCauseInstanceOf(SSLException.class),
                            failure -> assertThat(failure).hasCauseInstanceOf(IOException.class));
            connected.send("{\"action\":\"ping\"}");
            await().atMost(PATIENCE)
                    .until(() -> connected.ofType("pong").findAny().isPresent());
            assertThat(connected.closeCode()).isZero();
        }
    }
}
