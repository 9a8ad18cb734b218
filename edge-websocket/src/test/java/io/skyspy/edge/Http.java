package io.skyspy.edge;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an edge answers over plain HTTP.
 *
 * @param cookie the first {@code Set-Cookie} header; empty when there is none
 */
record Http(int status, JsonNode body, String cookie) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /**
     * Asks.
     *
     * @param body with single quotes for double ones; empty for none
     * @param headers names and values by turns
     */
    static Http call(RunningEdge edge, String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + edge.port() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Http(
                answer.statusCode(),
                answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body()),
                answer.headers().firstValue("Set-Cookie").orElse(""));
    }

    String error() {
        return body.path("error").asString("");
    }
}
