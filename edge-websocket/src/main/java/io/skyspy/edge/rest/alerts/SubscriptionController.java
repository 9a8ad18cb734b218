package io.skyspy.edge.rest.alerts;

import io.skyspy.edge.alerts.RuleBook;
import io.skyspy.edge.alerts.Subscriptions;
import io.skyspy.edge.alerts.Visibility;
import io.skyspy.edge.alerts.Written;
import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.message.AlertRequest;
import io.skyspy.edge.message.AlertRuleDocuments;
import io.skyspy.edge.rest.Bodies;
import io.skyspy.edge.rest.Documents;
import io.skyspy.edge.rest.auth.AuthFilter;
import io.skyspy.schemas.avro.AlertRule;
import io.skyspy.schemas.avro.AlertSubscription;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Which rules of others a user follows. */
@RestController
final class SubscriptionController {

    private static final String ALERTS = "/api/v1/alerts";
    private static final String LIST = ALERTS + "/subscriptions";
    private static final String RULE = ALERTS + "/rules/{id}";
    private static final String TAG = "alerts";

    private final Subscriptions subscriptions;
    private final RuleBook book;
    private final Visibility visibility;
    private final Clock clock;

    SubscriptionController(Subscriptions subscriptions, RuleBook book, Visibility visibility, Clock clock) {
        this.subscriptions = subscriptions;
        this.book = book;
        this.visibility = visibility;
        this.clock = clock;
    }

    @Operation(summary = "What the caller follows, oldest first", tags = TAG)
    @GetMapping({LIST, LIST + "/"})
    ResponseEntity<byte[]> list(@Parameter(hidden = true) @RequestAttribute(AuthFilter.CALLER) Caller caller) {
        return Documents.ok(AlertRuleDocuments.subscriptions(subscriptions.of(caller), id -> visibleRule(id, caller)));
    }

    @Operation(summary = "Follows the rule rule_id; notify_on_trigger is true unless it is given", tags = TAG)
    @PostMapping({
        LIST,
        LIST + "/",
        LIST + "/subscribe",
        LIST + "/subscribe/",
        ALERTS + "/subscribe",
        ALERTS + "/subscribe/"
    })
    ResponseEntity<byte[]> subscribe(
            @Parameter(hidden = true) @RequestAttribute(AuthFilter.CALLER) Caller caller, HttpServletRequest request)
            throws IOException {
        subscriptions.requireUser(caller);
        AlertRequest asked = AlertRequest.of(Bodies.of(request));
        return follow(asked.ruleId(), asked, caller);
    }

    @Operation(summary = "Follows that rule", tags = TAG)
    @PostMapping({RULE + "/subscribe", RULE + "/subscribe/"})
    ResponseEntity<byte[]> subscribeTo(
            @Parameter(hidden = true) @RequestAttribute(AuthFilter.CALLER) Caller caller,
            @PathVariable("id") long id,
            HttpServletRequest request)
            throws IOException {
        return follow(id, AlertRequest.of(Bodies.of(request)), caller);
    }

    @Operation(summary = "Does not follow the rule rule_id any more", tags = TAG)
    @PostMapping({LIST + "/unsubscribe", LIST + "/unsubscribe/", ALERTS + "/unsubscribe", ALERTS + "/unsubscribe/"})
    ResponseEntity<Void> unsubscribe(
            @Parameter(hidden = true) @RequestAttribute(AuthFilter.CALLER) Caller caller, HttpServletRequest request)
            throws IOException {
        subscriptions.requireUser(caller);
        return leave(AlertRequest.of(Bodies.of(request)).ruleId(), caller);
    }

    @Operation(summary = "Does not follow that rule any more", tags = TAG)
    @PostMapping({RULE + "/unsubscribe", RULE + "/unsubscribe/"})
    ResponseEntity<Void> unsubscribeFrom(
            @Parameter(hidden = true) @RequestAttribute(AuthFilter.CALLER) Caller caller, @PathVariable("id") long id) {
        return leave(id, caller);
    }

    @Operation(summary = "The same", tags = TAG)
    @DeleteMapping({LIST + "/{rule_id}", LIST + "/{rule_id}/"})
    ResponseEntity<Void> delete(
            @Parameter(hidden = true) @RequestAttribute(AuthFilter.CALLER) Caller caller,
            @PathVariable("rule_id") long id) {
        return leave(id, caller);
    }

    private ResponseEntity<byte[]> follow(long ruleId, AlertRequest asked, Caller caller) {
        boolean before = subscriptions.follows(ruleId, caller);
        Written<AlertSubscription> after =
                subscriptions.follow(ruleId, asked.flag("notify_on_trigger").orElse(true), caller, clock.instant());
        HttpStatus status = before ? HttpStatus.OK : HttpStatus.CREATED;
        return Documents.with(
                after.known() ? status : HttpStatus.ACCEPTED,
                AlertRuleDocuments.subscription(after.what(), visibleRule(ruleId, caller)));
    }

    private ResponseEntity<Void> leave(long ruleId, Caller caller) {
        boolean known = subscriptions.leave(ruleId, caller);
        return ResponseEntity.status(known ? HttpStatus.NO_CONTENT : HttpStatus.ACCEPTED)
                .build();
    }

    private Optional<AlertRule> visibleRule(long id, Caller caller) {
        return book.rule(id).filter(rule -> visibility.sees(rule, caller));
    }
}
