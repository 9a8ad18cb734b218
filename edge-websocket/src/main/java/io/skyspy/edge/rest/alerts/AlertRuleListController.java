package io.skyspy.edge.rest.alerts;

import io.skyspy.edge.alerts.Owner;
import io.skyspy.edge.alerts.RuleAdministration;
import io.skyspy.edge.alerts.RuleBook;
import io.skyspy.edge.alerts.RuleViews;
import io.skyspy.edge.alerts.Visibility;
import io.skyspy.edge.alerts.Written;
import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.message.AlertRequest;
import io.skyspy.edge.message.AlertRuleDocuments;
import io.skyspy.edge.message.AlertRuleDocuments.Rejected;
import io.skyspy.edge.message.AlertRuleForm;
import io.skyspy.edge.message.BadRequestException;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Alert rules by the dozen. What is wrong with some does not keep the others from being made. */
@RestController
final class AlertRuleListController {

    private static final String RULES = "/api/v1/alerts/rules";
    private static final String TAG = "alerts";
    private static final int MOST_AT_ONCE = 100;

    private final RuleAdministration administration;
    private final RuleViews rules;
    private final SessionCookie sessions;
    private final Clock clock;

    AlertRuleListController(RuleAdministration administration, RuleViews rules, SessionCookie sessions, Clock clock) {
        this.administration = administration;
        this.rules = rules;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The good rules of a list, and what is wrong with the others. */
    private record Sorted(List<AlertRule> good, List<Rejected> rejected) {}

    @Operation(summary = "Makes up to 100 rules", tags = TAG)
    @PostMapping({RULES + "/bulk_create", RULES + "/bulk_create/"})
    ResponseEntity<byte[]> create(
            @Parameter(hidden = true) @RequestAttribute(AuthFilter.CALLER) Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        administration.requireCreating(caller);
        Sorted sorted = sorted(AlertRequest.of(Bodies.list(request)).rules(MOST_AT_ONCE), caller);
        if (sorted.good().isEmpty()) {
            return Documents.with(HttpStatus.BAD_REQUEST, AlertRuleDocuments.created(List.of(), sorted.rejected()));
        }
        Caller owner = sessions.begun(caller, request, response);
        Written<List<AlertRule>> made = administration.create(sorted.good(), owner, clock.instant());
        return Documents.with(
                made.known() ? HttpStatus.CREATED : HttpStatus.ACCEPTED,
                AlertRuleDocuments.created(rules.views(made.what(), owner), sorted.rejected()));
    }

    @Operation(summary = "Deletes those of the rules in rule_ids that the caller may delete", tags = TAG)
    @PostMapping({RULES + "/bulk_delete", RULES + "/bulk_delete/"})
    ResponseEntity<byte[]> delete(
            @Parameter(hidden = true) @RequestAttribute(AuthFilter.CALLER) Caller caller, HttpServletRequest request)
            throws IOException {
        administration.requireChanging(caller);
        List<Long> ids = AlertRequest.of(Bodies.list(request)).ruleIds(RuleBook.MOST_OF_ONE_OWNER);
        List<AlertRule> chosen = chosen(ids).stream()
                .filter(rule -> rules.visibility().mayDelete(rule, caller))
                .toList();
        Written<Integer> gone = administration.delete(chosen);
        return answer(gone.known(), AlertRuleDocuments.deleted(gone.what(), ids.size()));
    }

    @Operation(summary = "Switches on, or off, those of the rules in rule_ids that the caller may change", tags = TAG)
    @PostMapping({RULES + "/bulk_toggle", RULES + "/bulk_toggle/"})
    ResponseEntity<byte[]> toggle(
            @Parameter(hidden = true) @RequestAttribute(AuthFilter.CALLER) Caller caller, HttpServletRequest request)
            throws IOException {
        administration.requireChanging(caller);
        AlertRequest asked = AlertRequest.of(Bodies.list(request));
        List<Long> ids = asked.ruleIds(RuleBook.MOST_OF_ONE_OWNER);
        boolean enabled = asked.flag("enabled").orElseThrow(() -> new BadRequestException("enabled is required."));
        List<AlertRule> chosen = chosen(ids).stream()
                .filter(rule -> rules.visibility().mayEdit(rule, caller))
                .map(rule -> AlertRule.newBuilder(rule).setEnabled(enabled).build())
                .toList();
        Written<List<AlertRule>> updated = administration.update(chosen, clock.instant());
        return answer(updated.known(), AlertRuleDocuments.toggled(updated.what().size(), ids.size(), enabled));
    }

    @Operation(summary = "The caller's own rules, or all for somebody who may manage them, to be imported", tags = TAG)
    @GetMapping({RULES + "/export", RULES + "/export/"})
    ResponseEntity<byte[]> export(@Parameter(hidden = true) @RequestAttribute(AuthFilter.CALLER) Caller caller) {
        byte[] document = AlertRuleDocuments.export(replaceable(caller), clock.instant());
        ResponseEntity<byte[]> plain = Documents.ok(document);
        return ResponseEntity.status(plain.getStatusCode())
                .headers(plain.getHeaders())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"alert-rules.json\"")
                .body(document);
    }

    @Operation(
            summary = "Makes the rules of an export; instead of those there are when replace_all is true",
            tags = TAG)
    @PostMapping({RULES + "/import", RULES + "/import/"})
    ResponseEntity<byte[]> take(
            @Parameter(hidden = true) @RequestAttribute(AuthFilter.CALLER) Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        administration.requireCreating(caller);
        AlertRequest asked = AlertRequest.of(Bodies.list(request));
        Sorted sorted = sorted(asked.rules(RuleBook.MOST_OF_ONE_OWNER), caller);
        boolean replace = asked.flag("replace_all").orElse(false);
        if (sorted.good().isEmpty() && !sorted.rejected().isEmpty()) {
            return Documents.with(
                    HttpStatus.BAD_REQUEST, AlertRuleDocuments.imported(List.of(), sorted.rejected(), false));
        }
        List<AlertRule> before = replace ? replaceable(caller) : List.of();
        Caller owner = sessions.begun(caller, request, response);
        Written<List<AlertRule>> made = administration.replace(before, sorted.good(), owner, clock.instant());
        return Documents.with(
                made.known() ? HttpStatus.CREATED : HttpStatus.ACCEPTED,
                AlertRuleDocuments.imported(rules.views(made.what(), owner), sorted.rejected(), replace));
    }

    /** Those of a caller; all where everybody is the same caller. */
    private List<AlertRule> replaceable(Caller caller) {
        boolean all = caller.credential().isEmpty() && Visibility.manages(caller);
        return rules.book().rules(rule -> all || Owner.of(rule).is(caller));
    }

    private List<AlertRule> chosen(List<Long> ids) {
        return ids.stream().flatMap(id -> rules.book().rule(id).stream()).toList();
    }

    private Sorted sorted(List<AlertRuleForm> forms, Caller caller) {
        List<AlertRule> good = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            AlertRuleForm.Read read = forms.get(i).read();
            Map<String, List<String>> problems =
                    read.problems().isEmpty() ? administration.problems(read.rule(), caller) : read.problems();
            if (problems.isEmpty()) {
                good.add(read.rule());
            } else {
                rejected.add(new Rejected(i, forms.get(i).name(), problems));
            }
        }
        return new Sorted(good, rejected);
    }

    private static ResponseEntity<byte[]> answer(boolean known, byte[] document) {
        return Documents.with(known ? HttpStatus.OK : HttpStatus.ACCEPTED, document);
    }
}
