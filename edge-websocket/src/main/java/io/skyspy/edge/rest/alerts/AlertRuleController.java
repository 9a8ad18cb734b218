package io.skyspy.edge.rest.alerts;

import io.skyspy.edge.alerts.Owner;
import io.skyspy.edge.alerts.RuleAdministration;
import io.skyspy.edge.alerts.RuleViews;
import io.skyspy.edge.alerts.Written;
import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.message.AlertRequest;
import io.skyspy.edge.message.AlertRuleDocuments;
import io.skyspy.edge.message.AlertRuleForm;
import io.skyspy.edge.message.Params;
import io.skyspy.edge.request.AlertDesk;
import io.skyspy.edge.rest.Bodies;
import io.skyspy.edge.rest.Documents;
import io.skyspy.edge.rest.auth.AuthFilter;
import io.skyspy.schemas.avro.AlertRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alert rules one by one. What was written but is not known to this edge yet is answered 202. */
@RestController
final class AlertRuleController {

    private static final String RULES = "/api/v1/alerts/rules";
    private static final String TAG = "alerts";

    private final RuleAdministration administration;
    private final RuleViews rules;
    private final AlertDesk desk;
    private final SessionCookie sessions;
    private final Clock clock;

    AlertRuleController(
            RuleAdministration administration, RuleViews rules, AlertDesk desk, SessionCookie sessions, Clock clock) {
        this.administration = administration;
        this.rules = rules;
        this.desk = desk;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Operation(
            summary = "The caller's rules, public ones, and those followed; enabled, priority, rule_type, visibility"
                    + " choose some",
            tags = TAG)
    @GetMapping({RULES, RULES + "/"})
    ResponseEntity<byte[]> list(
            @Parameter(hidden = true) @RequestAttribute(AuthFilter.CALLER) Caller caller,
            @Parameter(hidden = true) @RequestParam Map<String, String> asked) {
        Params params = Params.of(asked);
        return views(
                rules.book().rules(rule -> rules.visibility().lists(rule, caller) && isWanted(rule, params)), caller);
    }

    @Operation(summary = "The caller's own rules", tags = TAG)
    @GetMapping({RULES + "/my-rules", RULES + "/my-rules/"})
    ResponseEntity<byte[]> own(@Parameter(hidden = true) @RequestAttribute(AuthFilter.CALLER) Caller caller) {
        return views(rules.book().rules(rule -> Owner.of(rule).is(caller)), caller);
    }

    @Operation(summary = "Rules of others that can be followed", tags = TAG)
    @GetMapping({RULES + "/shared", RULES + "/shared/"})
    ResponseEntity<byte[]> shared(@Parameter(hidden = true) @RequestAttribute(AuthFilter.CALLER) Caller caller) {
        return views(
                rules.book()
                        .rules(rule -> !Owner.of(rule).is(caller)
                                && rules.visibility().isShared(rule)
                                && rules.visibility().sees(rule, caller)),
                caller);
    }

    @Operation(summary = "What rules and their matches add up to", tags = TAG)
    @GetMapping({RULES + "/metrics", RULES + "/metrics/"})
    ResponseEntity<byte[]> metrics(@Parameter(hidden = true) @RequestAttribute(AuthFilter.CALLER) Caller caller) {
        return Documents.ok(desk.metrics(caller, clock.instant()));
    }

    @Operation(summary = "Makes a rule of the caller's own; 400 with texts by field when it is wrong", tags = TAG)
    @PostMapping({RULES, RULES + "/"})
    ResponseEntity<byte[]> create(
            @Parameter(hidden = true) @RequestAttribute(AuthFilter.CALLER) Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        administration.requireCreating(caller);
        AlertRuleForm.Read read = AlertRequest.of(Bodies.of(request)).rule().read();
        Optional<ResponseEntity<byte[]>> wrong = wrong(read, caller);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        Caller owner = sessions.begun(caller, request, response);
        return written(administration.create(List.of(read.rule()), owner, clock.instant()), owner, HttpStatus.CREATED);
    }

    @Operation(summary = "One rule; 404 when there is none that the caller may see", tags = TAG)
    @GetMapping({RULES + "/{id}", RULES + "/{id}/"})
    ResponseEntity<byte[]> one(
            @Parameter(hidden = true) @RequestAttribute(AuthFilter.CALLER) Caller caller, @PathVariable("id") long id) {
        return Documents.ok(AlertRuleDocuments.rule(rules.view(administration.rule(id, caller), caller)));
    }

    @Operation(summary = "The rule is another from now on", tags = TAG)
    @PutMapping({RULES + "/{id}", RULES + "/{id}/"})
    ResponseEntity<byte[]> replace(
            @Parameter(hidden = true) @RequestAttribute(AuthFilter.CALLER) Caller caller,
            @PathVariable("id") long id,
            HttpServletRequest request)
            throws IOException {
        return changed(id, caller, request, AlertRuleForm::readInsteadOf);
    }

    @Operation(summary = "Changes the fields that are given", tags = TAG)
    @PatchMapping({RULES + "/{id}", RULES + "/{id}/"})
    ResponseEntity<byte[]> change(
            @Parameter(hidden = true) @RequestAttribute(AuthFilter.CALLER) Caller caller,
            @PathVariable("id") long id,
            HttpServletRequest request)
            throws IOException {
        return changed(id, caller, request, AlertRuleForm::readOnto);
    }

    @Operation(summary = "Switches a rule on or off: as enabled says, else the other way round", tags = TAG)
    @PostMapping({RULES + "/{id}/toggle", RULES + "/{id}/toggle/"})
    ResponseEntity<byte[]> toggle(
            @Parameter(hidden = true) @RequestAttribute(AuthFilter.CALLER) Caller caller,
            @PathVariable("id") long id,
            HttpServletRequest request)
            throws IOException {
        AlertRule before = administration.ruleToEdit(id, caller);
        boolean enabled = AlertRequest.of(Bodies.of(request)).flag("enabled").orElse(!before.getEnabled());
        return updated(AlertRule.newBuilder(before).setEnabled(enabled).build(), caller);
    }

    @Operation(summary = "Deletes a rule, and ends the subscriptions to it", tags = TAG)
    @DeleteMapping({RULES + "/{id}", RULES + "/{id}/"})
    ResponseEntity<Void> delete(
            @Parameter(hidden = true) @RequestAttribute(AuthFilter.CALLER) Caller caller, @PathVariable("id") long id) {
        Written<Integer> gone = administration.delete(List.of(administration.ruleToDelete(id, caller)));
        return ResponseEntity.status(gone.known() ? HttpStatus.NO_CONTENT : HttpStatus.ACCEPTED)
                .build();
    }

    private ResponseEntity<byte[]> changed(
            long id,
            Caller caller,
            HttpServletRequest request,
            BiFunction<AlertRuleForm, AlertRule, AlertRuleForm.Read> onto)
            throws IOException {
        AlertRule before = administration.ruleToEdit(id, caller);
        AlertRuleForm.Read after =
                onto.apply(AlertRequest.of(Bodies.of(request)).rule(), before);
        return wrong(after, caller).orElseGet(() -> updated(after.rule(), caller));
    }

    private ResponseEntity<byte[]> updated(AlertRule rule, Caller caller) {
        return written(administration.update(List.of(rule), clock.instant()), caller, HttpStatus.OK);
    }

    private Optional<ResponseEntity<byte[]>> wrong(AlertRuleForm.Read read, Caller caller) {
        Map<String, List<String>> problems =
                read.problems().isEmpty() ? administration.problems(read.rule(), caller) : read.problems();
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(Documents.with(HttpStatus.BAD_REQUEST, AlertRuleDocuments.problems(problems)));
    }

    private ResponseEntity<byte[]> written(Written<List<AlertRule>> written, Caller caller, HttpStatus status) {
        byte[] rule = AlertRuleDocuments.rule(rules.view(written.what().getFirst(), caller));
        return Documents.with(written.known() ? status : HttpStatus.ACCEPTED, rule);
    }

    private ResponseEntity<byte[]> views(List<AlertRule> chosen, Caller caller) {
        return Documents.ok(AlertRuleDocuments.rules(rules.views(chosen, caller)));
    }

    private static boolean isWanted(AlertRule rule, Params params) {
        return (!params.has("enabled") || params.flag("enabled") == rule.getEnabled())
                && params.text("priority")
                        .map(rule.getPriority()::equalsIgnoreCase)
                        .orElse(true)
                && params.text("rule_type")
                        .map(type -> type.equalsIgnoreCase(rule.getRuleType()))
                        .orElse(true)
                && params.text("visibility")
                        .map(rule.getVisibility().name()::equalsIgnoreCase)
                        .orElse(true);
    }
}
