package io.skyspy.embedded.registry;

import java.util.List;
import org.apache.avro.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;

/** Requests below {@code /subjects} and {@code /compatibility}. */
final class SubjectRoutes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RegistryStore store;

    SubjectRoutes(RegistryStore store) {
        this.store = store;
    }

    JsonNode answer(Request request, List<String> path) {
        return switch (path.size()) {
            case 0 -> names(request);
            case 1 -> subject(request, path.get(0));
            default -> {
                if (!path.get(1).equals("versions")) {
                    throw RegistryError.noResource();
                }
                yield versions(request, path.get(0), path.subList(2, path.size()));
            }
        };
    }

    /** {@code /compatibility/subjects/<subject>/versions[/<version>]}: whether a schema may follow that version, or all that count. */
    JsonNode compatibility(Request request, List<String> path) {
        if (path.size() < 3
                || path.size() > 4
                || !path.get(0).equals("subjects")
                || !path.get(2).equals("versions")) {
            throw RegistryError.noResource();
        }
        require(request, "POST");
        String subject = path.get(1);
        Schema schema = request.schema();
        List<String> problems = store.read(state -> SubjectOperations.problems(
                state, subject, schema, compared(state, subject, path.subList(3, path.size()))));
        ObjectNode answer = JSON.createObjectNode().put("is_compatible", problems.isEmpty());
        if (request.flag("verbose")) {
            problems.forEach(answer.putArray("messages")::add);
        }
        return answer;
    }

    private static List<SubjectVersion> compared(RegistryState state, String subject, List<String> version) {
        if (version.isEmpty()) {
            return state.versions(subject);
        }
        if (SubjectOperations.isLatest(version.getFirst())
                && state.versions(subject).isEmpty()) {
            return List.of();
        }
        return List.of(SubjectOperations.version(state, subject, version.getFirst(), false));
    }

    private JsonNode names(Request request) {
        require(request, "GET");
        String prefix = request.query().getOrDefault("subjectPrefix", "");
        boolean deletedToo = request.flag("deleted");
        return array(store.read(state -> state.subjectNames().stream()
                .filter(name -> name.startsWith(prefix))
                .filter(name -> deletedToo || !state.versions(name).isEmpty())
                .toList()));
    }

    private JsonNode subject(Request request, String subject) {
        return switch (request.method()) {
            case "POST" -> {
                Schema schema = request.schema();
                yield json(
                        store.read(state -> SubjectOperations.lookUp(state, subject, schema, request.flag("deleted"))));
            }
            case "DELETE" ->
                array(store.change(state -> SubjectOperations.delete(state, subject, request.flag("permanent"))));
            default -> throw RegistryError.methodNotAllowed();
        };
    }

    private JsonNode versions(Request request, String subject, List<String> path) {
        return switch (path.size()) {
            case 0 -> versions(request, subject);
            case 1 -> version(request, subject, path.get(0));
            case 2 -> {
                require(request, "GET");
                SubjectVersion version = found(request, subject, path.get(0));
                yield switch (path.get(1)) {
                    case "schema" -> JSON.readTree(version.schema());
                    case "referencedby" -> JSON.createArrayNode();
                    default -> throw RegistryError.noResource();
                };
            }
            default -> throw RegistryError.noResource();
        };
    }

    private JsonNode versions(Request request, String subject) {
        return switch (request.method()) {
            case "GET" ->
                array(store.read(state -> SubjectOperations.existing(state, subject, request.flag("deleted")).stream()
                        .map(SubjectVersion::version)
                        .toList()));
            case "POST" -> {
                Schema schema = request.schema();
                SubjectVersion registered = store.change(state -> SubjectOperations.register(state, subject, schema));
                yield JSON.createObjectNode().put("id", registered.id());
            }
            default -> throw RegistryError.methodNotAllowed();
        };
    }

    private JsonNode version(Request request, String subject, String version) {
        return switch (request.method()) {
            case "GET" -> json(found(request, subject, version));
            case "DELETE" ->
                IntNode.valueOf(store.change(
                        state -> SubjectOperations.deleteVersion(state, subject, version, request.flag("permanent"))));
            default -> throw RegistryError.methodNotAllowed();
        };
    }

    private SubjectVersion found(Request request, String subject, String version) {
        return store.read(state -> SubjectOperations.version(state, subject, version, request.flag("deleted")));
    }

    private static JsonNode json(SubjectVersion version) {
        return JSON.createObjectNode()
                .put("subject", version.subject())
                .put("version", version.version())
                .put("id", version.id())
                .put("schema", version.schema());
    }

    private static ArrayNode array(List<?> values) {
        return JSON.valueToTree(values);
    }

    private static void require(Request request, String method) {
        if (!request.method().equals(method)) {
            throw RegistryError.methodNotAllowed();
        }
    }
}
