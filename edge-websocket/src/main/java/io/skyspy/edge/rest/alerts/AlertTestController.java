package io.skyspy.edge.rest.alerts;

import io.skyspy.alerting.InvalidRuleException;
import io.skyspy.alerting.Rule;
import io.skyspy.alerting.Target;
import io.skyspy.edge.alerts.AlertHistory;
import io.skyspy.edge.alerts.AlertProblem;
import io.skyspy.edge.alerts.AlertProblem.Kind;
import io.skyspy.edge.alerts.RuleAdministration;
import io.skyspy.edge.alerts.RuleViews;
import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.auth.Feature;
import io.skyspy.edge.message.AlertRequest;
import io.skyspy.edge.message.AlertRuleDocuments;
import io.skyspy.edge.message.AlertRuleDocuments.Tested;
import io.skyspy.edge.message.AlertRuleForm;
import io.skyspy.edge.rest.Bodies;
import io.skyspy.edge.rest.Documents;
import io.skyspy.edge.rest.auth.AuthFilter;
import io.skyspy.edge.table.Picture;
import io.skyspy.edge.table.Row;
import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.AlertRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Tells which aircraft a rule matches now, without making an alert of it. */
@RestController
final class AlertTestController {

    private static final String RULES = "/api/v1/alerts/rules";
    private static final int MOST_AIRCRAFT = 1_000;

    private final RuleAdministration administration;
    private final RuleViews rules;
    private final AlertHistory history;
    private final Supplier<Picture> picture;
    private final Clock clock;

    AlertTestController(
            RuleAdministration administration,
            RuleViews rules,
            AlertHistory history,
            Supplier<Picture> picture,
            Clock clock) {
        this.administration = administration;
        this.rules = rules;
        this.history = history;
        this.picture = picture;
        this.clock = clock;
    }

    @Operation(
            summary = "Tries a rule that is not kept, on the aircraft that are given or else on those there are",
            tags = "alerts")
    @PostMapping({RULES + "/test", RULES + "/test/"})
    ResponseEntity<byte[]> tryOut(
            @Parameter(hidden = true) @RequestAttribute(AuthFilter.CALLER) Caller caller, HttpServletRequest request)
            throws IOException {
        administration.requireCreating(caller);
        AlertRequest asked = AlertRequest.of(Bodies.list(request));
        AlertRuleForm.Read read = asked.innerRule().readForTest();
        List<AircraftState> aircraft = aircraft(asked, caller);
        Map<String, List<String>> problems =
                read.problems().isEmpty() ? administration.problems(read.rule(), caller) : read.problems();
        List<AircraftState> matched = problems.isEmpty() ? matched(compiled(read.rule()), aircraft) : List.of();
        return Documents.ok(AlertRuleDocuments.tried(matched, problems, problems.isEmpty() ? aircraft.size() : 0));
    }

    @Operation(
            summary = "Tests a rule, on the aircraft that is given or named by icao, or else on those there are",
            tags = "alerts")
    @PostMapping({RULES + "/{id}/test", RULES + "/{id}/test/"})
    ResponseEntity<byte[]> test(
            @Parameter(hidden = true) @RequestAttribute(AuthFilter.CALLER) Caller caller,
            @PathVariable("id") long id,
            HttpServletRequest request)
            throws IOException {
        AlertRule definition = administration.rule(id, caller);
        List<AircraftState> aircraft = aircraft(AlertRequest.of(Bodies.list(request)), caller);
        Instant now = clock.instant();
        Rule rule = compiled(definition);
        List<AircraftState> matched = matched(rule, aircraft);
        Rule.Activity activity = rule.activity(now);
        boolean active = activity == Rule.Activity.ACTIVE;
        boolean coolingDown = !matched.isEmpty()
                && matched.stream().allMatch(state -> isCoolingDown(definition, state.getIcao(), caller, now));
        return Documents.ok(AlertRuleDocuments.tested(new Tested(
                rules.view(definition, caller),
                active,
                active ? null : activity.name().toLowerCase(Locale.ROOT),
                coolingDown,
                matched,
                aircraft.size())));
    }

    /** Those that are given; else the one that is named, or all there are, as far as the caller may see aircraft. */
    private List<AircraftState> aircraft(AlertRequest asked, Caller caller) {
        return asked.aircraft(MOST_AIRCRAFT, clock.instant())
                .orElseGet(() -> caller.mayRead(Feature.AIRCRAFT)
                        ? picture.get().rows().stream()
                                .map(Row::state)
                                .filter(state -> asked.icao()
                                        .map(state.getIcao()::equalsIgnoreCase)
                                        .orElse(true))
                                .toList()
                        : List.of());
    }

    private boolean isCoolingDown(AlertRule rule, String icao, Caller caller, Instant now) {
        Instant since = now.minus(Duration.ofMinutes(rule.getCooldownMinutes()));
        return !history.newest(
                        alert -> alert.match().getRuleId() == rule.getId()
                                && alert.match().getAircraft().getIcao().equals(icao)
                                && alert.triggeredAt().isAfter(since),
                        caller,
                        1)
                .isEmpty();
    }

    private static List<AircraftState> matched(Rule rule, List<AircraftState> aircraft) {
        return aircraft.stream().filter(state -> rule.matches(Target.of(state))).toList();
    }

    private static Rule compiled(AlertRule rule) {
        try {
            return Rule.of(rule);
        } catch (InvalidRuleException wrong) {
            throw new AlertProblem(Kind.WRONG, "This rule cannot be evaluated");
        }
    }
}
