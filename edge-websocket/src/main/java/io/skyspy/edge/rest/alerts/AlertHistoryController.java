package io.skyspy.edge.rest.alerts;

import io.skyspy.edge.alerts.Alert;
import io.skyspy.edge.alerts.AlertHistory;
import io.skyspy.edge.alerts.AlertProblem;
import io.skyspy.edge.alerts.AlertProblem.Kind;
import io.skyspy.edge.alerts.AlertTally;
import io.skyspy.edge.alerts.Written;
import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.message.AlertDocuments;
import io.skyspy.edge.message.AlertQuery;
import io.skyspy.edge.message.ErrorText;
import io.skyspy.edge.message.Params;
import io.skyspy.edge.rest.Documents;
import io.skyspy.edge.rest.auth.AuthFilter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The matches of alert rules. What was written but is not known to this edge yet is answered 202. */
@RestController
final class AlertHistoryController {

    private static final String HISTORY = "/api/v1/alerts/history";
    private static final String TAG = "alerts";

    private final AlertHistory history;
    private final Clock clock;

    AlertHistoryController(AlertHistory history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    @Operation(
            summary = "Matches that the caller may see, the newest first; rule_id, icao, priority, acknowledged, hours,"
                    + " limit (1–500) and offset choose some",
            tags = TAG)
    @GetMapping({HISTORY, HISTORY + "/"})
    ResponseEntity<byte[]> list(
            @Parameter(hidden = true) @RequestAttribute(AuthFilter.CALLER) Caller caller,
            @Parameter(hidden = true) @RequestParam Map<String, String> asked) {
        AlertQuery query = query(asked);
        List<Alert> all = history.newest(query, caller, Integer.MAX_VALUE);
        return Documents.ok(AlertDocuments.history(page(all, query), all.size()));
    }

    @Operation(summary = "The same by rule and aircraft, those with most matches first", tags = TAG)
    @GetMapping({HISTORY + "/aggregated", HISTORY + "/aggregated/"})
    ResponseEntity<byte[]> aggregated(
            @Parameter(hidden = true) @RequestAttribute(AuthFilter.CALLER) Caller caller,
            @Parameter(hidden = true) @RequestParam Map<String, String> asked) {
        AlertQuery query = query(asked);
        Instant now = clock.instant();
        AlertTally tally = AlertTally.of(history.newest(query, caller, Integer.MAX_VALUE), now);
        return Documents.ok(AlertDocuments.aggregated(
                page(tally.groups(), query), tally.groups().size(), tally.total(), now));
    }

    @Operation(summary = "One match; 404 when there is none that the caller may see", tags = TAG)
    @GetMapping({HISTORY + "/{id}", HISTORY + "/{id}/"})
    ResponseEntity<byte[]> one(
            @Parameter(hidden = true) @RequestAttribute(AuthFilter.CALLER) Caller caller, @PathVariable("id") long id) {
        return Documents.ok(AlertDocuments.one(alert(id, caller)));
    }

    @Operation(summary = "Takes note of a match, for everybody", tags = TAG)
    @PostMapping({HISTORY + "/{id}/acknowledge", HISTORY + "/{id}/acknowledge/"})
    ResponseEntity<byte[]> acknowledge(
            @Parameter(hidden = true) @RequestAttribute(AuthFilter.CALLER) Caller caller, @PathVariable("id") long id) {
        Written<Alert> noted = history.acknowledge(alert(id, caller), caller, clock.instant());
        return answer(noted, AlertDocuments.acknowledged(noted.what()));
    }

    @Operation(summary = "Takes note of every match that the caller may take note of", tags = TAG)
    @PostMapping({HISTORY + "/acknowledge-all", HISTORY + "/acknowledge-all/"})
    ResponseEntity<byte[]> acknowledgeAll(
            @Parameter(hidden = true) @RequestAttribute(AuthFilter.CALLER) Caller caller) {
        Written<Integer> noted = history.acknowledgeAll(caller, clock.instant());
        return answer(noted, AlertDocuments.allAcknowledged(noted.what()));
    }

    @Operation(
            summary = "Takes out of the history, for everybody, the matches of the caller's rules; rule_id, icao,"
                    + " priority, acknowledged choose some",
            tags = TAG)
    @DeleteMapping({HISTORY + "/clear", HISTORY + "/clear/"})
    ResponseEntity<byte[]> clear(
            @Parameter(hidden = true) @RequestAttribute(AuthFilter.CALLER) Caller caller,
            @Parameter(hidden = true) @RequestParam Map<String, String> asked) {
        Written<Integer> gone = history.forget(query(asked), caller, clock.instant());
        return answer(gone, AlertDocuments.deleted(gone.what()));
    }

    private Alert alert(long id, Caller caller) {
        return history.find(id, caller)
                .orElseThrow(() -> new AlertProblem(Kind.MISSING, ErrorText.ALERT_NOT_FOUND.text()));
    }

    private AlertQuery query(Map<String, String> asked) {
        return AlertQuery.of(Params.of(asked), clock.instant());
    }

    private static <T> List<T> page(List<T> all, AlertQuery query) {
        return all.stream().skip(query.offset()).limit(query.limit()).toList();
    }

    private static ResponseEntity<byte[]> answer(Written<?> written, byte[] document) {
        return Documents.with(written.known() ? HttpStatus.OK : HttpStatus.ACCEPTED, document);
    }
}
