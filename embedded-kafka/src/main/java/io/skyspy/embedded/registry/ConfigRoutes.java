package io.skyspy.embedded.registry;

import io.skyspy.embedded.registry.StoredRecord.Config;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Requests below {@code /config} and {@code /mode}: of all subjects, or of one. */
final class ConfigRoutes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RegistryStore store;

    ConfigRoutes(RegistryStore store) {
        this.store = store;
    }

    JsonNode config(Request request, List<String> path) {
        Optional<String> subject = subject(path);
        return switch (request.method()) {
            case "GET" -> json("compatibilityLevel", store.read(state -> level(state, subject, request)));
            case "PUT" -> {
                CompatibilityLevel level = CompatibilityLevel.parse(request.text("compatibility"));
                store.change(state -> Change.of(new Config(subject, Optional.of(level)), level));
                yield json("compatibility", level);
            }
            case "DELETE" ->
                json("compatibilityLevel", store.change(state -> {
                    CompatibilityLevel before = level(state, subject, request);
                    return Change.of(new Config(subject, Optional.empty()), before);
                }));
            default -> throw RegistryError.methodNotAllowed();
        };
    }

    /** Everything may be read and written; that cannot be changed here. */
    JsonNode mode(Request request, List<String> path) {
        if (!request.method().equals("GET")) {
            throw RegistryError.methodNotAllowed();
        }
        Optional<String> subject = subject(path);
        if (subject.isPresent() && !request.flag("defaultToGlobal")) {
            throw RegistryError.noSubjectMode(subject.get());
        }
        return JSON.createObjectNode().put("mode", "READWRITE");
    }

    private static CompatibilityLevel level(RegistryState state, Optional<String> subject, Request request) {
        if (subject.isEmpty()) {
            return state.globalLevel();
        }
        Optional<CompatibilityLevel> own = state.levelOf(subject.get());
        if (own.isEmpty() && !request.flag("defaultToGlobal")) {
            throw RegistryError.noSubjectConfig(subject.get());
        }
        return own.orElseGet(state::globalLevel);
    }

    private static JsonNode json(String name, CompatibilityLevel level) {
        return JSON.createObjectNode().put(name, level.name());
    }

    private static Optional<String> subject(List<String> path) {
        if (path.size() > 1) {
            throw RegistryError.noResource();
        }
        return path.stream().findFirst();
    }
}
