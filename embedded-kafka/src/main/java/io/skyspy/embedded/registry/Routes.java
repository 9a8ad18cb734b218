package io.skyspy.embedded.registry;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Which request asks for what. */
final class Routes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SubjectRoutes subjects;
    private final SchemaRoutes schemas;
    private final ConfigRoutes configs;

    Routes(RegistryStore store) {
        this.subjects = new SubjectRoutes(store);
        this.schemas = new SchemaRoutes(store);
        this.configs = new ConfigRoutes(store);
    }

    /** @throws RegistryError when the request is refused */
    JsonNode answer(Request request) {
        if (request.path().isEmpty()) {
            return JSON.createObjectNode();
        }
        List<String> rest = request.path().subList(1, request.path().size());
        return switch (request.path().getFirst()) {
            case "subjects" -> subjects.answer(request, rest);
            case "compatibility" -> subjects.compatibility(request, rest);
            case "schemas" -> schemas.answer(request, rest);
            case "config" -> configs.config(request, rest);
            case "mode" -> configs.mode(request, rest);
            default -> throw RegistryError.noResource();
        };
    }
}
