package io.skyspy.edge.rest;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** What {@code /api/v1/openapi.json} says beside what the controllers say. Every address is served with and without a slash at its end. */
final class OpenApiDocument implements OpenApiCustomizer {

    /** Controllers answer with JSON that is encoded already; its members are in the module's README. */
    private static final Set<String> ANY = Set.of("object", "array");

    private final String version;

    OpenApiDocument(String version) {
        this.version = version;
    }

    @Override
    public void customise(OpenAPI document) {
        document.setInfo(new Info()
                .title("SkySpy Streams over HTTP")
                .description("Every address is served with and without a slash at its end."
                        + " Errors are {\"detail\":text,\"error\":text}. What is pushed is in docs/asyncapi.yaml.")
                .version(version)
                .license(new License().name("Apache-2.0")));
        // Else everybody is told the host that the first to ask had named.
        document.setServers(List.of(new Server().url("/")));
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> operation.getResponses().values().stream())
                .forEach(response -> response.setContent(new Content()
                        .addMediaType("application/json", new MediaType().schema(new JsonSchema().types(ANY)))));
        Set<String> paths = Set.copyOf(document.getPaths().keySet());
        document.getPaths()
                .keySet()
                .removeIf(path -> path.length() > 1
                        && path.endsWith("/")
                        && paths.contains(path.substring(0, path.length() - 1)));
    }
}
