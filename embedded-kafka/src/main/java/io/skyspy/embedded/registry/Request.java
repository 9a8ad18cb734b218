package io.skyspy.embedded.registry;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * An HTTP request to the registry.
 *
 * @param path segments of the path, decoded
 * @param query parameters, decoded; the last of equal names counts
 */
record Request(String method, List<String> path, Map<String, String> query, String body) {

    private static final int LARGEST_BODY = 1024 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    static Request read(HttpExchange exchange) throws IOException {
        List<String> path = Arrays.stream(exchange.getRequestURI().getRawPath().split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> decoded(segment.replace("+", "%2B")))
                .toList();
        return new Request(
                exchange.getRequestMethod(),
                path,
                parameters(exchange.getRequestURI().getRawQuery()),
                body(exchange));
    }

    boolean flag(String name) {
        return "true".equalsIgnoreCase(query.get(name));
    }

    /** @throws RegistryError when there is none of that name */
    String text(String name) {
        JsonNode value = json().path(name);
        if (!value.isString()) {
            throw RegistryError.unreadable("it has no text \"" + name + "\"");
        }
        return value.asString();
    }

    /** @throws RegistryError when the body holds no Avro schema that stands alone */
    Schema schema() {
        JsonNode request = json();
        String type = request.path("schemaType").asString("AVRO");
        if (!type.equals("AVRO")) {
            throw RegistryError.invalidSchema("this registry keeps Avro, not " + type);
        }
        if (!request.path("references").isEmpty()) {
            throw RegistryError.invalidSchema("this registry keeps no references between schemas");
        }
        return SchemaText.parse(text("schema"));
    }

    private JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw RegistryError.unreadable("it is not JSON");
        }
    }

    private static String body(HttpExchange exchange) throws IOException {
        InputStream stream = exchange.getRequestBody();
        byte[] body = stream.readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw RegistryError.tooLarge(LARGEST_BODY);
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    private static Map<String, String> parameters(String rawQuery) {
        Map<String, String> parameters = new HashMap<>();
        if (rawQuery != null) {
            for (String parameter : rawQuery.split("&", -1)) {
                int equals = parameter.indexOf('=');
                String name = equals < 0 ? parameter : parameter.substring(0, equals);
                parameters.put(decoded(name), equals < 0 ? "" : decoded(parameter.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw RegistryError.unreadable("its address is not encoded properly");
        }
    }
}
