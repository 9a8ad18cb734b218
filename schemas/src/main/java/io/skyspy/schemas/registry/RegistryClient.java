package io.skyspy.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import org.jspecify.annotations.Nullable;

/**
 * A client of a Confluent schema registry. Ids and schemas are immutable there, so each is asked for once and then remembered.
 * Safe for use by several threads. Holds no connection between calls, and so needs no closing.
 *
 * <p>Every call throws {@link RegistryException} when the registry says no and {@link RegistryUnavailableException} when none answers.
 */
public final class RegistryClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RegistryHttp http;
    private final UnknownIds unknownIds = new UnknownIds(System::nanoTime);
    private final Map<SubjectSchema, Integer> ids = new ConcurrentHashMap<>();
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

    public RegistryClient(RegistrySettings settings) {
        this.http = new RegistryHttp(settings);
    }

    /** Id of the schema in that subject; registers it when it is new there. */
    public int register(String subject, Schema schema) {
        return known(subject, schema, "/subjects/" + encoded(subject) + "/versions");
    }

    /** Id of the schema in that subject, which must already have it. */
    public int lookUp(String subject, Schema schema) {
        return known(subject, schema, "/subjects/" + encoded(subject));
    }

    /** The schema with that id, as its writer registered it. */
    public Schema schema(int id) {
        Schema known = schemas.get(id);
        if (known != null) {
            return known;
        }
        RegistryException unknown = unknownIds.answer(id);
        if (unknown != null) {
            throw unknown;
        }
        try {
            Schema asked = parsed(
                    id, call("GET", "/schemas/ids/" + id, null).path("schema").asText());
            schemas.put(id, asked);
            return asked;
        } catch (RegistryException e) {
            if (e.notFound()) {
                unknownIds.add(id, e);
            }
            throw e;
        }
    }

    /** Names of all subjects. */
    public List<String> subjects() {
        List<String> names = new ArrayList<>();
        call("GET", "/subjects", null).forEach(name -> names.add(name.asText()));
        return List.copyOf(names);
    }

    /** Whether the schema may become the next version of that subject; true for a subject that does not exist. */
    public boolean compatible(String subject, Schema schema) {
        try {
            return call("POST", "/compatibility/subjects/" + encoded(subject) + "/versions/latest", body(schema))
                    .path("is_compatible")
                    .asBoolean();
        } catch (RegistryException e) {
            if (e.notFound()) {
                return true;
            }
            throw e;
        }
    }

    private int known(String subject, Schema schema, String path) {
        SubjectSchema key = new SubjectSchema(subject, schema);
        Integer known = ids.get(key);
        if (known != null) {
            return known;
        }
        JsonNode id = call("POST", path, body(schema)).path("id");
        if (!id.canConvertToInt() || id.asInt() < 0) {
            throw new RegistryException(200, 200, "The registry answered without an id for " + subject);
        }
        ids.put(key, id.asInt());
        return id.asInt();
    }

    private JsonNode call(String method, String path, @Nullable JsonNode body) {
        try {
            HttpResponse<byte[]> response = http.send(method, path, body == null ? null : JSON.writeValueAsBytes(body));
            JsonNode answer = answer(response);
            if (response.statusCode() / 100 == 2) {
                return answer;
            }
            throw new RegistryException(
                    response.statusCode(),
                    answer.path("error_code").asInt(response.statusCode()),
                    "The schema registry refuses " + method + " " + path + ": "
                            + answer.path("message").asText("status " + response.statusCode()));
        } catch (IOException e) {
            throw new RegistryUnavailableException("What answers " + method + " " + path + " is no schema registry", e);
        }
    }

    private static JsonNode answer(HttpResponse<byte[]> response) throws IOException {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            if (response.statusCode() / 100 == 2) {
                throw e;
            }
            return JsonNodeFactory.instance.objectNode();
        }
    }

    private static JsonNode body(Schema schema) {
        return JsonNodeFactory.instance.objectNode().put("schema", schema.toString());
    }

    private static Schema parsed(int id, String text) {
        try {
            return new Schema.Parser().parse(text);
        } catch (SchemaParseException e) {
            throw new RegistryException(422, 42201, "Schema " + id + " in the registry is not Avro: " + e.getMessage());
        }
    }

    private static String encoded(String subject) {
        return URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private record SubjectSchema(String subject, Schema schema) {}
}
