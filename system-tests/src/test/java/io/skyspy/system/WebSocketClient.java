package io.skyspy.system;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plain client of the edge that keeps every message it got, those in a batch one by one. */
final class WebSocketClient implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http;
    private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
    private final WebSocket socket;
    private volatile int closeCode;

    private WebSocketClient(HttpClient http, WebSocket.Builder builder, URI uri) {
        this.http = http;
        socket = builder.buildAsync(uri, new Listener()).join();
    }

    static WebSocketClient connect(int port, String path) {
        HttpClient http = HttpClient.newHttpClient();
        return new WebSocketClient(http, http.newWebSocketBuilder(), uri(port, path));
    }

    /** Connects with a token as browsers do: as a subprotocol. */
    static WebSocketClient connect(int port, String path, String scheme, String token) {
        HttpClient http = HttpClient.newHttpClient();
        return new WebSocketClient(http, http.newWebSocketBuilder().subprotocols(scheme, token), uri(port, path));
    }

    private static URI uri(int port, String path) {
        return URI.create("ws://127.0.0.1:" + port + path);
    }

    static WebSocketClient connectTls(int port, String path, SSLContext trust) {
        HttpClient http = HttpClient.newBuilder().sslContext(trust).build();
        return new WebSocketClient(http, http.newWebSocketBuilder(), URI.create("wss://127.0.0.1:" + port + path));
    }

    void send(String text) {
        socket.sendText(text, true).join();
    }

    List<JsonNode> messages() {
        return messages;
    }

    Stream<JsonNode> ofType(String type) {
        return messages.stream()
                .filter(message -> message.path("type").asString("").equals(type));
    }

    boolean has(String type, Predicate<JsonNode> data) {
        return ofType(type).anyMatch(message -> data.test(message.path("data")));
    }

    /** The code the server closed with, 0 while it did not. */
    int closeCode() {
        return closeCode;
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                keep(JSON.readTree(text.toString()));
                text.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        private void keep(JsonNode message) {
            if (message.path("type").asString("").equals("batch")) {
                message.path("messages").forEach(messages::add);
            } else {
                messages.add(message);
            }
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
            closeCode = statusCode;
            return null;
        }
    }
}
