package io.skyspy.edge.rest;

import io.skyspy.edge.message.Figures;
import io.skyspy.edge.message.ServerDocuments;
import io.skyspy.edge.message.ServerState;
import io.skyspy.edge.message.ServerState.Feed;
import io.swagger.v3.oas.annotations.Operation;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the server is. */
@RestController
final class ServerController {

    private final Supplier<ServerState> server;
    private final Supplier<Figures> figures;

    ServerController(Supplier<ServerState> server, Supplier<Figures> figures) {
        this.server = server;
        this.figures = figures;
    }

    /** 200 once the picture is complete, even while the broker is away later: what is known is served. */
    @Operation(summary = "200 when the picture is complete, 503 before", tags = "system")
    @GetMapping({"/health", "/health/", "/api/v1/system/health", "/api/v1/system/health/"})
    ResponseEntity<byte[]> health() {
        ServerState now = server.get();
        HttpStatus status = now.feed() == Feed.STARTING ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK;
        return Documents.with(status, ServerDocuments.health(now));
    }

    @Operation(summary = "Which software this is, and where it stands", tags = "system")
    @GetMapping({"/api/v1/system/info", "/api/v1/system/info/"})
    ResponseEntity<byte[]> info() {
        return Documents.ok(ServerDocuments.info(server.get()));
    }

    @Operation(summary = "Whether aircraft arrive, how many there are, who listens", tags = "system")
    @GetMapping({"/api/v1/system/status", "/api/v1/system/status/"})
    ResponseEntity<byte[]> status() {
        return Documents.ok(ServerDocuments.status(server.get(), figures.get()));
    }
}
