package io.skyspy.edge.request;

import io.skyspy.edge.alerts.Alert;
import io.skyspy.edge.alerts.AlertHistory;
import io.skyspy.edge.alerts.AlertProblem;
import io.skyspy.edge.alerts.AlertTally;
import io.skyspy.edge.alerts.RuleViews;
import io.skyspy.edge.alerts.Subscriptions;
import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.message.AlertDocuments;
import io.skyspy.edge.message.AlertQuery;
import io.skyspy.edge.message.AlertRuleDocuments;
import io.skyspy.edge.message.ClientMessage.Request;
import io.skyspy.edge.message.ErrorText;
import io.skyspy.edge.message.Params;
import io.skyspy.schemas.avro.AlertRule;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** Answers about rules and matches, and passes on that somebody has taken note of them. */
public final class AlertDesk implements Desk {

    private final AlertHistory history;
    private final RuleViews rules;
    private final Subscriptions subscriptions;
    private final Clock clock;

    public AlertDesk(AlertHistory history, RuleViews rules, Subscriptions subscriptions, Clock clock) {
        this.history = history;
        this.rules = rules;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(
                "alerts",
                "alert-rules",
                "alert-stats",
                "my-subscriptions",
                "alert-count",
                "acknowledge-alert",
                "acknowledge-all-alerts");
    }

    @Override
    public Answer answer(String kind, Request request, Asker asker) {
        Instant now = clock.instant();
        Caller caller = asker.caller();
        try {
            return switch (kind) {
                case "alerts" -> new Answer.Data(recent(request.params(), caller, now));
                case "alert-rules" -> new Answer.Data(activeRules(caller));
                case "alert-stats" -> new Answer.Data(statistics(caller, now));
                case "my-subscriptions" -> new Answer.Data(followed(caller));
                case "alert-count" -> new Answer.Data(count(request.params(), caller, now));
                case "acknowledge-alert" -> acknowledge(request.params(), caller, now);
                default ->
                    new Answer.Data(AlertDocuments.allDone(
                            history.acknowledgeAll(caller, now).what(), now));
            };
        } catch (AlertProblem problem) {
            return new Answer.Failure(
                    problem.kind() == AlertProblem.Kind.UNAVAILABLE
                            ? ErrorText.NOT_WRITTEN.text()
                            : ErrorText.PERMISSION_DENIED.text());
        }
    }

    /** What rules and matches add up to for a caller, and which types the rules have. */
    public byte[] metrics(Caller caller, Instant now) {
        List<AlertRule> listed = listed(caller);
        Map<String, Integer> byType = new TreeMap<>();
        listed.forEach(
                rule -> byType.merge(rule.getRuleType() == null ? "conditions" : rule.getRuleType(), 1, Integer::sum));
        return AlertDocuments.metrics(tally(caller, now), listed.size(), active(listed), byType, now);
    }

    private byte[] recent(Params params, Caller caller, Instant now) {
        AlertQuery query = AlertQuery.ofRequest(params, now);
        return AlertDocuments.list(history.newest(query, caller, query.limit()));
    }

    private byte[] activeRules(Caller caller) {
        List<AlertRule> enabled =
                listed(caller).stream().filter(AlertRule::getEnabled).toList();
        return AlertRuleDocuments.brief(rules.views(enabled, caller));
    }

    private byte[] statistics(Caller caller, Instant now) {
        List<AlertRule> listed = listed(caller);
        return AlertDocuments.statistics(tally(caller, now), listed.size(), active(listed), now);
    }

    private byte[] followed(Caller caller) {
        return AlertRuleDocuments.subscriptionList(subscriptions.of(caller), id -> visible(id, caller));
    }

    private byte[] count(Params params, Caller caller, Instant now) {
        boolean acknowledged = params.flag("acknowledged");
        List<Alert> counted =
                history.newest(alert -> alert.isAcknowledged() == acknowledged, caller, Integer.MAX_VALUE);
        return AlertDocuments.count(counted.size(), acknowledged, now);
    }

    private Answer acknowledge(Params params, Caller caller, Instant now) {
        OptionalLong id = AlertQuery.alertId(params);
        if (id.isEmpty()) {
            return new Answer.Failure(ErrorText.MISSING_ALERT_ID.text());
        }
        Optional<Alert> alert = history.find(id.getAsLong(), caller);
        if (alert.isEmpty()) {
            return new Answer.Data(AlertDocuments.notDone(ErrorText.ALERT_NOT_FOUND.text()));
        }
        history.acknowledge(alert.get(), caller, now);
        return new Answer.Data(AlertDocuments.done(id.getAsLong()));
    }

    private AlertTally tally(Caller caller, Instant now) {
        return AlertTally.of(history.newest(any -> true, caller, Integer.MAX_VALUE), now);
    }

    private List<AlertRule> listed(Caller caller) {
        return rules.book().rules(rule -> rules.visibility().lists(rule, caller));
    }

    private Optional<AlertRule> visible(long id, Caller caller) {
        return rules.book().rule(id).filter(rule -> rules.visibility().sees(rule, caller));
    }

    private static int active(List<AlertRule> listed) {
        return (int) listed.stream().filter(AlertRule::getEnabled).count();
    }
}
