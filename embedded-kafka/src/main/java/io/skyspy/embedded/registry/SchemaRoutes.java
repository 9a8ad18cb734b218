package io.skyspy.embedded.registry;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;

/** Requests below {@code /schemas}. */
final class SchemaRoutes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RegistryStore store;

    SchemaRoutes(RegistryStore store) {
        this.store = store;
    }

    JsonNode answer(Request request, List<String> path) {
        if (!request.method().equals("GET")) {
            throw RegistryError.methodNotAllowed();
        }
        if (path.equals(List.of("types"))) {
            return JSON.createArrayNode().add("AVRO");
        }
        if (path.size() < 2 || path.size() > 3 || !path.get(0).equals("ids")) {
            throw RegistryError.noResource();
        }
        int id = id(path.get(1));
        String schema = store.read(state -> state.schema(id)).orElseThrow(() -> RegistryError.noSchema(id));
        return path.size() == 2
                ? JSON.createObjectNode().put("schema", schema)
                : part(path.get(2), schema, versions(id, request.flag("deleted")));
    }

    private static JsonNode part(String part, String schema, List<SubjectVersion> versions) {
        ArrayNode array = JSON.createArrayNode();
        switch (part) {
            case "schema" -> {
                return JSON.readTree(schema);
            }
            case "subjects" ->
                versions.stream().map(SubjectVersion::subject).distinct().forEach(array::add);
            case "versions" ->
                versions.forEach(version ->
                        array.addObject().put("subject", version.subject()).put("version", version.version()));
            default -> throw RegistryError.noResource();
        }
        return array;
    }

    private List<SubjectVersion> versions(int id, boolean deletedToo) {
        return store.read(state -> state.subjectNames().stream()
                .flatMap(subject -> state.allVersions(subject).stream())
                .filter(version -> version.id() == id && (deletedToo || !version.deleted()))
                .toList());
    }

    private static int id(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw RegistryError.noResource();
        }
    }
}
