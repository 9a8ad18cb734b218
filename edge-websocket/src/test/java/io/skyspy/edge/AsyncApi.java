package io.skyspy.edge;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code docs/asyncapi.yaml}, by which frames can be judged. */
final class AsyncApi {

    private static final JsonNode DOCUMENT =
            YAMLMapper.builder().build().readTree(Path.of("..", "docs", "asyncapi.yaml"));
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private AsyncApi() {}

    static JsonNode document() {
        return DOCUMENT;
    }

    /** What is wrong with it, judged by the schema of that name; nothing when it is as documented. */
    static List<Error> faults(String schema, JsonNode message) {
        return schema(schema).validate(message);
    }

    private static Schema schema(String name) {
        ObjectNode root = ((ObjectNode) DOCUMENT).objectNode();
        root.put("$ref", "#/components/schemas/" + name);
        root.set("components", DOCUMENT.path("components"));
        return REGISTRY.getSchema(SchemaLocation.of("urn:skyspy:" + name), root);
    }
}
