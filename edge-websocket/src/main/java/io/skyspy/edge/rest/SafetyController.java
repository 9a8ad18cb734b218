package io.skyspy.edge.rest;

import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.auth.Permission;
import io.skyspy.edge.message.ErrorText;
import io.skyspy.edge.message.Params;
import io.skyspy.edge.message.SafetyDocuments;
import io.skyspy.edge.message.SafetyQuery;
import io.skyspy.edge.message.ServerDocuments;
import io.skyspy.edge.request.SafetyDesk;
import io.skyspy.edge.rest.auth.AuthFilter;
import io.skyspy.edge.safety.SafetyBoard;
import io.skyspy.edge.safety.SafetyCommands;
import io.skyspy.schemas.avro.SafetyEvent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Safety events, by plain HTTP. */
@RestController
final class SafetyController {

    private static final String SAFETY = "/api/v1/safety";
    private static final String EVENTS = SAFETY + "/events";

    /** How long to wait for streams-safety to have done what was asked for. */
    private static final Duration DONE_WITHIN = Duration.ofSeconds(2);

    private final SafetyDesk desk;
    private final SafetyBoard board;
    private final SafetyCommands commands;
    private final Clock clock;

    SafetyController(SafetyDesk desk, SafetyBoard board, SafetyCommands commands, Clock clock) {
        this.desk = desk;
        this.board = board;
        this.commands = commands;
        this.clock = clock;
    }

    @Operation(
            summary = "Safety events, the newest first;"
                    + " event_type, severity, icao, acknowledged, hours, limit (1–500) and offset choose some",
            tags = "safety")
    @GetMapping({EVENTS, EVENTS + "/"})
    ResponseEntity<byte[]> list(@Parameter(hidden = true) @RequestParam Map<String, String> asked) {
        return Documents.ok(desk.page(query(asked)));
    }

    @Operation(summary = "Safety events that last", tags = "safety")
    @GetMapping({SAFETY + "/active", SAFETY + "/active/"})
    ResponseEntity<byte[]> active(@Parameter(hidden = true) @RequestParam Map<String, String> asked) {
        var active = desk.active(query(asked));
        return Documents.ok(SafetyDocuments.page(active, active.size()));
    }

    @Operation(summary = "What safety events add up to over the last hours", tags = "safety")
    @GetMapping({SAFETY + "/stats", SAFETY + "/stats/", EVENTS + "/stats", EVENTS + "/stats/"})
    ResponseEntity<byte[]> statistics(@Parameter(hidden = true) @RequestParam Map<String, String> asked) {
        return Documents.ok(desk.statistics(query(asked), clock.instant()));
    }

    @Operation(summary = "The same by aircraft", tags = "safety")
    @GetMapping({SAFETY + "/aircraft", SAFETY + "/aircraft/", EVENTS + "/aircraft", EVENTS + "/aircraft/"})
    ResponseEntity<byte[]> aircraft(@Parameter(hidden = true) @RequestParam Map<String, String> asked) {
        return Documents.ok(desk.aircraft(query(asked), clock.instant()));
    }

    @Operation(summary = "Whether hazards are watched, and what there was lately", tags = "safety")
    @GetMapping({
        SAFETY + "/status",
        SAFETY + "/status/",
        SAFETY + "/monitor/status",
        SAFETY + "/monitor/status/",
        EVENTS + "/monitor/status",
        EVENTS + "/monitor/status/"
    })
    ResponseEntity<byte[]> status() {
        return Documents.ok(desk.status(clock.instant()));
    }

    @Operation(summary = "One safety event; 404 when it is not known", tags = "safety")
    @GetMapping({EVENTS + "/{id}", EVENTS + "/{id}/"})
    ResponseEntity<byte[]> event(@PathVariable("id") long id) {
        return board.find(id)
                .map(event -> Documents.ok(SafetyDocuments.event(event)))
                .orElseGet(SafetyController::missing);
    }

    @Operation(summary = "Takes note of a safety event for everybody; 202 when that is not done yet", tags = "safety")
    @PostMapping({
        EVENTS + "/{id}/acknowledge",
        EVENTS + "/{id}/acknowledge/",
        SAFETY + "/active/{id}/acknowledge",
        SAFETY + "/active/{id}/acknowledge/"
    })
    ResponseEntity<byte[]> acknowledge(
            @Parameter(hidden = true) @RequestAttribute(name = AuthFilter.CALLER, required = false) @Nullable
                    Caller asking,
            @PathVariable("id") long id) {
        return noted(id, true, asking);
    }

    @Operation(summary = "Takes that back; 202 when that is not done yet", tags = "safety")
    @DeleteMapping({EVENTS + "/{id}/unacknowledge", EVENTS + "/{id}/unacknowledge/"})
    ResponseEntity<byte[]> unacknowledge(
            @Parameter(hidden = true) @RequestAttribute(name = AuthFilter.CALLER, required = false) @Nullable
                    Caller asking,
            @PathVariable("id") long id) {
        return noted(id, false, asking);
    }

    private ResponseEntity<byte[]> noted(long id, boolean acknowledged, @Nullable Caller asking) {
        if (asking == null || !asking.may(Permission.SAFETY_ACKNOWLEDGE)) {
            return Denials.of(asking);
        }
        Optional<SafetyEvent> event = board.find(id);
        if (event.isEmpty()) {
            return missing();
        }
        if (event.get().getAcknowledged() != acknowledged && !commands.acknowledge(event.get(), acknowledged, asking)) {
            return Documents.with(HttpStatus.SERVICE_UNAVAILABLE, ServerDocuments.detail(ErrorText.NOT_WRITTEN.text()));
        }
        boolean done = isDone(id, acknowledged);
        return Documents.with(
                done ? HttpStatus.OK : HttpStatus.ACCEPTED,
                SafetyDocuments.acknowledged(board.find(id).orElse(event.get())));
    }

    private boolean isDone(long id, boolean acknowledged) {
        try {
            return board.awaitAcknowledged(id, acknowledged, DONE_WITHIN);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private SafetyQuery query(Map<String, String> asked) {
        return SafetyQuery.of(Params.of(asked), clock.instant());
    }

    private static ResponseEntity<byte[]> missing() {
        return Documents.with(HttpStatus.NOT_FOUND, ServerDocuments.detail(ErrorText.EVENT_NOT_FOUND.text()));
    }
}
