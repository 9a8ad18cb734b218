package io.skyspy.schemas.serde;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;

/** A schema without what only Java cares about, so that all languages register the same one. */
final class PortableSchema {

    private static final String JAVA_STRING = "avro.java.string";
    private static final ObjectMapper JSON = new ObjectMapper();

    private PortableSchema() {}

    static Schema of(Schema schema) {
        try {
            JsonNode tree = JSON.readTree(schema.toString());
            return new Schema.Parser().parse(without(tree).toString());
        } catch (IOException e) {
            throw new UncheckedIOException("Avro wrote a schema that is not JSON", e);
        }
    }

    /** Removes the property everywhere; {@code {"type":"string"}} is then written {@code "string"}, as by hand. */
    private static JsonNode without(JsonNode node) {
        if (node instanceof ObjectNode object && object.remove(JAVA_STRING) != null && object.size() == 1) {
            return object.get("type");
        }
        if (node instanceof ObjectNode object) {
            object.properties().forEach(property -> property.setValue(without(property.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, without(array.get(i)));
            }
        }
        return node;
    }
}
