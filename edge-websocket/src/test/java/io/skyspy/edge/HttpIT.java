package io.skyspy.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.skyspy.testkit.EmbeddedKafka;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is answered over plain HTTP. */
class HttpIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static RunningEdge edge;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        edge = RunningEdge.start(EmbeddedKafka.shared());
        edge.awaitReady();
        edge.write(States.southwest()
                .setIcao("AB2001")
                .setLastSeenAt(Instant.now())
                .setMilitary(true)
                .build());
        await().until(() -> edge.get("/api/v1/aircraft/AB2001").statusCode() == 200);
    }

    @AfterAll
    static void stop() {
        edge.remove("AB2001", "timeout");
        edge.close();
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(edge.get(path).body());
    }

    private static HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + edge.port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void theListIsFiltered() throws IOException, InterruptedException {
        assertThat(json("/api/v1/aircraft/?military_only=true").path("aircraft").findValuesAsString("hex"))
                .contains("AB2001");
        JsonNode none = json("/api/v1/aircraft?min_altitude=90000");
        assertThat(none.path("aircraft").size()).isZero();
        assertThat(none.path("count").asInt()).isZero();
        assertThat(json("/api/v1/aircraft/uat/").path("aircraft").findValuesAsString("hex"))
                .doesNotContain("AB2001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/aircraft/top", "/api/v1/aircraft/top/"})
    void whatStandsOutIsTold(String path) throws IOException, InterruptedException {
        JsonNode top = json(path);
        assertThat(top.propertyNames())
                .containsExactly("closest", "fastest", "highest", "climbing", "military", "total", "timestamp");
        assertThat(top.path("military").findValuesAsString("hex")).contains("AB2001");
        assertThat(top.path("highest").findValuesAsString("hex")).contains("AB2001");
        assertThat(top.path("highest").size()).isBetween(1, 5);
        assertThat(top.path("total").asInt()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/system/info", "/api/v1/system/info/"})
    void theServerSaysWhichSoftwareItIs(String path) throws IOException, InterruptedException {
        assertThat(json(path).propertyNames()).contains("version", "location", "timestamp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/nonsense", "/api/v1/nonsense/", "/api/", "/api/v2/aircraft/", "/api/v1/aircraft/a/b/c"})
    void whatThereIsNotIsSaidInJson(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = edge.get(path, "Accept", "text/html");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(JSON.readTree(response.body()).propertyNames()).containsExactly("detail", "error");
    }

    @ParameterizedTest
    @CsvSource({"POST,/api/v1/aircraft/", "DELETE,/api/v1/aircraft/AB2001", "PUT,/api/v1/system/status", "PATCH,/health"
    })
    void aWrongMethodIsSaidInJson(String method, String path) throws IOException, InterruptedException {
        HttpResponse<String> response = send(method, path);
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow").orElse("")).contains("GET");
        assertThat(JSON.readTree(response.body()).path("detail").asString()).isEqualTo("Method Not Allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=99999999999999999999", "?limit=-1&offset=NaN", "?hours=%F0%9F%9B%A9", "?&&=&x"})
    void oddParametersHarmNobody(String query) throws IOException, InterruptedException {
        assertThat(edge.get("/api/v1/aircraft/" + query).statusCode()).isEqualTo(200);
        assertThat(edge.get("/api/v1/aircraft/top/" + query).statusCode()).isEqualTo(200);
    }

    @Test
    void anEndlessAddressIsRefused() throws IOException, InterruptedException {
        assertThat(edge.get("/api/v1/aircraft/" + "A".repeat(7000)).statusCode())
                .isEqualTo(404);
        assertThat(edge.get("/api/v1/aircraft/" + "A".repeat(20_000)).statusCode())
                .isIn(414, 431);
    }

    @Test
    void everyMappingIsInTheOpenApiDocument() throws IOException, InterruptedException {
        JsonNode document = json("/api/v1/openapi.json");
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(document.path("servers").path(0).path("url").asString()).isEqualTo("/");
        Collection<String> mapped = edge
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> path.startsWith("/api/") || path.startsWith("/health"))
                .map(path -> path.endsWith("/") ? path.substring(0, path.length() - 1) : path)
                .map(path -> path.replaceAll("\\{(\\w+):[^}]+}", "{$1}"))
                .filter(path -> !path.contains("openapi"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(mapped).contains("/api/v1/aircraft", "/api/v1/aircraft/{hex}", "/health");
        assertThat(document.path("paths").propertyNames()).containsExactlyInAnyOrderElementsOf(mapped);
    }

    @Test
    void metricsAreAtTheOriginalsAddressToo() throws IOException, InterruptedException {
        assertThat(edge.get("/metrics").body())
                .contains(
                        "edge_feed_lag_records",
                        "edge_catch_ups_total",
                        "edge_encodings_total",
                        "edge_closes_total",
                        "edge_sent_bytes_total",
                        "edge_sessions");
    }
}
