package io.skyspy.edge.rest;

import io.skyspy.edge.datalink.MessageStatistics;
import io.skyspy.edge.datalink.MessageStore;
import io.skyspy.edge.message.AcarsDocuments;
import io.skyspy.edge.message.AcarsFilters;
import io.skyspy.edge.message.Params;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Recent datalink messages, by plain HTTP. */
@RestController
final class AcarsController {

    private final MessageStore messages;
    private final BooleanSupplier complete;
    private final Clock clock;

    AcarsController(MessageStore messages, BooleanSupplier complete, Clock clock) {
        this.messages = messages;
        this.complete = complete;
        this.clock = clock;
    }

    @Operation(
            summary =
                    "The newest messages; icao, callsign, label, source, frequency, hours, category, airline, text and"
                            + " limit choose among them, link=true adds those that only keep a link up",
            tags = "acars")
    @GetMapping({
        "/api/v1/acars",
        "/api/v1/acars/",
        "/api/v1/acars/messages",
        "/api/v1/acars/messages/",
        "/api/v1/acars/messages/recent",
        "/api/v1/acars/messages/recent/"
    })
    ResponseEntity<byte[]> messages(@RequestParam Map<String, String> query) {
        Instant now = clock.instant();
        Params params = Params.of(query);
        return Documents.ok(
                AcarsDocuments.page(messages.newest(AcarsFilters.of(params, now), AcarsFilters.limit(params)), now));
    }

    @Operation(summary = "What the messages of the last 24 hours add up to", tags = "acars")
    @GetMapping({"/api/v1/acars/stats", "/api/v1/acars/stats/"})
    ResponseEntity<byte[]> statistics() {
        Instant now = clock.instant();
        return Documents.ok(AcarsDocuments.statistics(MessageStatistics.of(messages.recent(), now), now));
    }

    @Operation(summary = "What labels mean, and which links there are", tags = "acars")
    @GetMapping({"/api/v1/acars/labels", "/api/v1/acars/labels/"})
    ResponseEntity<byte[]> labels() {
        return Documents.ok(AcarsDocuments.reference());
    }

    @Operation(summary = "Whether and how messages come, by link", tags = "acars")
    @GetMapping({"/api/v1/acars/status", "/api/v1/acars/status/"})
    ResponseEntity<byte[]> status() {
        Instant now = clock.instant();
        return Documents.ok(
                AcarsDocuments.status(MessageStatistics.of(messages.recent(), now), complete.getAsBoolean(), now));
    }
}
