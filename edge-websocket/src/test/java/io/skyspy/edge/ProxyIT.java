package io.skyspy.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.edge.auth.Access;
import io.skyspy.edge.auth.Entry;
import io.skyspy.edge.auth.Feature;
import io.skyspy.edge.auth.FeatureAccess;
import io.skyspy.edge.auth.Journal;
import io.skyspy.testkit.EmbeddedKafka;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is believed whom they speak for. 127.0.0.1 is the trusted proxy, 127.0.0.2 is somebody else. */
class ProxyIT {

    private static RunningEdge edge;

    @BeforeAll
    static void start() {
        edge = RunningEdge.start(
                EmbeddedKafka.shared(),
                "--skyspy.edge.max-connections-per-address=1",
                "--skyspy.edge.trusted-proxies=127.0.0.1,10.0.0.0/8",
                "--skyspy.edge.auth.mode=hybrid",
                "--skyspy.edge.auth.jwt-secret=a secret of thirty-two bytes or more");
        edge.awaitReady();
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    private static HttpResponse<String> get(String from, String path, String... headers)
            throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(from))
                .build()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + edge.port() + path));
            return http.send(request.headers(headers).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    /** Metrics are for private networks only, so that they tell who the edge takes somebody for. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            127.0.0.1 | X-Forwarded-For | 203.0.113.7                 | 404
            127.0.0.1 | X-Forwarded-For | 192.168.1.5                 | 200
            127.0.0.1 | X-Forwarded-For | 203.0.113.7:4711            | 404
            127.0.0.1 | X-Forwarded-For | 2001:db8::7                 | 404
            127.0.0.1 | X-Forwarded-For | [2001:db8::7]:4711          | 404
            127.0.0.1 | X-Forwarded-For | 192.168.1.5, 203.0.113.7    | 404
            127.0.0.1 | X-Forwarded-For | 203.0.113.7, 10.1.2.3       | 404
            127.0.0.1 | X-Forwarded-For | 203.0.113.7, 192.168.1.5    | 200
            127.0.0.1 | X-Forwarded-For | localhost                   | 200
            127.0.0.1 | X-Forwarded-For | 203.0.113.7, unknown        | 200
            127.0.0.1 | Forwarded       | for=203.0.113.7             | 200
            127.0.0.2 | X-Forwarded-For | 203.0.113.7                 | 200
            """)
    void onlyATrustedProxySpeaksForOthers(String from, String header, String value, int status)
            throws IOException, InterruptedException {
        assertThat(get(from, "/metrics", header, value).statusCode()).isEqualTo(status);
    }

    @Test
    void socketsAreCountedByClientAndNotByProxy() throws IOException {
        try (RawSocket first = RawSocket.handshake(edge.port(), "/ws/all/", "X-Forwarded-For: 203.0.113.7");
                RawSocket other = RawSocket.handshake(edge.port(), "/ws/all/", "X-Forwarded-For: 203.0.113.8")) {
            for (RawSocket client : List.of(first, other)) {
                assertThat(client.status()).isEqualTo(101);
            }
            for (String again : List.of("203.0.113.7", "198.51.100.1, 203.0.113.7")) {
                try (RawSocket second = RawSocket.handshake(edge.port(), "/ws/all/", "X-Forwarded-For: " + again)) {
                    assertThat(second.status()).isEqualTo(429);
                }
            }
        }
    }

    @Test
    void aCookieIsSecureWhenTheProxySpeaksTls() throws IOException, InterruptedException {
        Journal journal = edge.context().getBean(Journal.class);
        journal.write(new FeatureAccess(Feature.ALERTS, Access.PUBLIC, Access.PUBLIC, true));
        try {
            for (String scheme : List.of("https", "wss", "http")) {
                String rule = "{'name':'Low','type':'altitude','operator':'lt','value':'1000'}";
                Http made = Http.call(edge, "POST", "/api/v1/alerts/rules/", rule, "X-Forwarded-Proto", scheme);
                assertThat(made.cookie().contains("Secure"))
                        .as(scheme + ": " + made.cookie())
                        .isNotEqualTo(scheme.equals("http"));
            }
        } finally {
            journal.delete(Entry.Kind.FEATURE, Feature.ALERTS.id());
        }
    }
}
