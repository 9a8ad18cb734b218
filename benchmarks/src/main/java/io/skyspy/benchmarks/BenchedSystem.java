package io.skyspy.benchmarks;

import io.skyspy.standalone.Standalone;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The whole system in this JVM, with ports for Beast and for datalink records and a look at its meters. */
final class BenchedSystem implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(1);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Standalone standalone;
    private final int beastPort;
    private final int datalinkPort;

    private BenchedSystem(Standalone standalone, int beastPort, int datalinkPort) {
        this.standalone = standalone;
        this.beastPort = beastPort;
        this.datalinkPort = datalinkPort;
    }

    static BenchedSystem start() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("skyspy-bench");
        int beastPort = freePort();
        int datalinkPort = freePort();
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", 0);
        settings.put("skyspy.data-dir", data);
        settings.put("skyspy.embedded.kafka-port", 0);
        settings.put("skyspy.embedded.registry-port", 0);
        settings.put("skyspy.location.latitude-deg", 47.9377);
        settings.put("skyspy.location.longitude-deg", -121.9687);
        settings.put("skyspy.ingest.adsb.sources[0].id", "bench");
        settings.put("skyspy.ingest.adsb.sources[0].type", "beast-listen");
        settings.put("skyspy.ingest.adsb.sources[0].address", "127.0.0.1:" + beastPort);
        settings.put("skyspy.ingest.acars.sources[0].id", "bench");
        settings.put("skyspy.ingest.acars.sources[0].type", "tcp-listen");
        settings.put("skyspy.ingest.acars.sources[0].address", "127.0.0.1:" + datalinkPort);
        Standalone standalone = Standalone.start(settings);
        if (!standalone.awaitReady(READY_WITHIN)) {
            standalone.close();
            throw new IllegalStateException("the system did not become ready");
        }
        return new BenchedSystem(standalone, beastPort, datalinkPort);
    }

    int port() {
        return standalone.port();
    }

    /** A connection to the port where receivers deliver Beast. */
    Socket receiver() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), beastPort);
    }

    /** A connection to the port where receivers of ACARS and its kin deliver JSON. */
    Socket datalinkReceiver() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), datalinkPort);
    }

    /** Sum of all series of a Prometheus counter. */
    double counter(String name) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/actuator/prometheus"))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Override
    public void close() {
        http.close();
        standalone.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
