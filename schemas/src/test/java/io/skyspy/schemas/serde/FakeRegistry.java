package io.skyspy.schemas.serde;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Just enough of a registry for the serde: gives ids to schemas and gives the schemas back. Remembers what it was asked. */
public final class FakeRegistry implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<String> schemas = new ArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();

    public FakeRegistry() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public Map<String, Object> config() {
        return Map.of("schema.registry.url", url().toString(), "max.retries", 1, "retries.wait.ms", 1);
    }

    /** Answers the next requests with status 503. */
    public void failNext(int count) {
        failures.set(count);
    }

    public List<String> requests() {
        return List.copyOf(requests);
    }

    public List<String> authorizations() {
        return List.copyOf(authorizations);
    }

    public List<String> schemas() {
        return List.copyOf(schemas);
    }

    /** Puts a schema there as another writer would. */
    public int add(String schema) {
        schemas.add(schema);
        return schemas.size();
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        authorizations.addAll(exchange.getRequestHeaders().getOrDefault("Authorization", List.of()));
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            respond(exchange, 503, Map.of("error_code", 50301, "message", "not now"));
        } else if (exchange.getRequestMethod().equals("POST")) {
            register(exchange, JSON.readTree(body));
        } else {
            give(exchange, Integer.parseInt(exchange.getRequestURI().getPath().replace("/schemas/ids/", "")));
        }
    }

    private void register(HttpExchange exchange, JsonNode request) throws IOException {
        String schema = request.get("schema").asText();
        boolean known = schemas.contains(schema);
        if (!known && !exchange.getRequestURI().getPath().endsWith("/versions")) {
            respond(exchange, 404, Map.of("error_code", 40403, "message", "Schema not found"));
            return;
        }
        int id = known ? schemas.indexOf(schema) + 1 : add(schema);
        respond(exchange, 200, Map.of("id", id));
    }

    private void give(HttpExchange exchange, int id) throws IOException {
        if (id < 1 || id > schemas.size()) {
            respond(exchange, 404, Map.of("error_code", 40403, "message", "Schema " + id + " not found"));
        } else {
            respond(exchange, 200, Map.of("schema", schemas.get(id - 1)));
        }
    }

    private static void respond(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
