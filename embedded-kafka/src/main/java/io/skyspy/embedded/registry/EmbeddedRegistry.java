package io.skyspy.embedded.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.skyspy.embedded.EmbeddedKafkaException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A schema registry in this JVM: Confluent's REST API for Avro schemas, without references, contexts, data contracts and users.
 *
 * <p>All it knows is in the compacted topic {@code _schemas}, as Confluent's registry writes it, so that one can take over. Only one
 * registry may write to a topic at a time. A request may have 1 MiB at most.
 */
public final class EmbeddedRegistry implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedRegistry.class);
    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RegistryStore store;
    private final Routes routes;
    private final HttpServer server;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    private EmbeddedRegistry(RegistryStore store, HttpServer server) {
        this.store = store;
        this.routes = new Routes(store);
        this.server = server;
    }

    /** A registry on loopback, on any free port. */
    public static EmbeddedRegistry start(String bootstrapServers) {
        return start(bootstrapServers, "127.0.0.1", 0);
    }

    /**
     * Starts a registry and returns when it answers; it then knows all that is stored.
     *
     * @param bootstrapServers Kafka that holds {@code _schemas}
     * @param host address to listen on
     * @param port port to listen on; 0 for any free one
     * @throws EmbeddedKafkaException when it cannot listen there
     */
    public static EmbeddedRegistry start(String bootstrapServers, String host, int port) {
        HttpServer server = listening(host, port);
        try {
            RegistryStore store = new RegistryStore(new SchemasTopic(bootstrapServers));
            EmbeddedRegistry registry = new EmbeddedRegistry(store, server);
            server.createContext("/", registry::answer);
            server.setExecutor(registry.executor);
            server.start();
            return registry;
        } catch (RuntimeException e) {
            server.stop(0);
            throw e;
        }
    }

    /** Address of the registry, for {@code schema.registry.url}. */
    public URI url() {
        InetSocketAddress address = server.getAddress();
        String host = address.getAddress().isAnyLocalAddress()
                ? "127.0.0.1"
                : address.getAddress().getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
        store.close();
    }

    private static HttpServer listening(String host, int port) {
        try {
            return HttpServer.create(new InetSocketAddress(host, port), 0);
        } catch (BindException e) {
            throw new EmbeddedKafkaException(
                    "Port " + port + " on " + host + " cannot be listened on: " + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw new EmbeddedKafkaException("Cannot listen on " + host + ": " + e.getMessage() + ".", e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            int status = 200;
            JsonNode answer;
            try {
                answer = routes.answer(Request.read(exchange));
            } catch (RegistryError refusal) {
                status = refusal.httpStatus();
                answer = error(refusal.errorCode(), refusal.explanation());
            } catch (RuntimeException failure) { // The outermost handler: whoever asked must get an answer.
                log.atError().setCause(failure).log("Registry request failed");
                status = 500;
                answer = error(50001, "Error in the registry");
            }
            send(exchange, status, JSON.writeValueAsBytes(answer));
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", CONTENT_TYPE);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static JsonNode error(int code, String message) {
        return JSON.createObjectNode().put("error_code", code).put("message", message);
    }
}
