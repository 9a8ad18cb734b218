package io.skyspy.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.standalone.Standalone;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The whole system in this JVM, listening for a receiver on a port of its own. */
final class RunningSystem implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofSeconds(90);

    private final Standalone standalone;
    private final int beastPort;

    private RunningSystem(Standalone standalone, int beastPort) {
        this.standalone = standalone;
        this.beastPort = beastPort;
    }

    static RunningSystem start(Path dataDirectory) throws InterruptedException {
        return start(dataDirectory, Map.of());
    }

    static RunningSystem start(Path dataDirectory, Map<String, Object> more) throws InterruptedException {
        int beastPort = freePort();
        Map<String, Object> settings = new HashMap<>(Map.of(
                "server.port",
                0,
                "skyspy.data-dir",
                dataDirectory,
                "skyspy.embedded.kafka-port",
                0,
                "skyspy.embedded.registry-port",
                0,
                "skyspy.location.latitude-deg",
                47.9377,
                "skyspy.location.longitude-deg",
                -121.9687,
                "skyspy.ingest.adsb.sources[0].id",
                "roof",
                "skyspy.ingest.adsb.sources[0].type",
                "beast-listen",
                "skyspy.ingest.adsb.sources[0].address",
                "127.0.0.1:" + beastPort));
        settings.put("skyspy.ingest.acars.usual-ports", false);
        settings.putAll(KafkaUnderTest.settings());
        settings.putAll(more);
        Standalone standalone = Standalone.start(settings);
        assertThat(standalone.awaitReady(READY_WITHIN)).as("ready in time").isTrue();
        return new RunningSystem(standalone, beastPort);
    }

    int port() {
        return standalone.port();
    }

    int beastPort() {
        return beastPort;
    }

    Standalone standalone() {
        return standalone;
    }

    @Override
    public void close() {
        standalone.close();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }
}
