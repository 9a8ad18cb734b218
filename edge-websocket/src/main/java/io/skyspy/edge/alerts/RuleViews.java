package io.skyspy.edge.alerts;

import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.notify.ChannelBook;
import io.skyspy.schemas.avro.AlertRule;
import java.util.List;

/** Puts together what callers are told of rules. */
public record RuleViews(RuleBook book, MatchLog log, Visibility visibility, ChannelBook channels) {

    public RuleView view(AlertRule rule, Caller caller) {
        return new RuleView(
                rule,
                log.lastTriggered(rule.getId()),
                book.followerCount(rule.getId()),
                rule.getChannelIds().stream()
                        .flatMap(id -> channels.find(id).stream())
                        .toList(),
                Owner.of(rule).is(caller),
                visibility.mayEdit(rule, caller),
                visibility.mayDelete(rule, caller),
                caller.userId()
                        .flatMap(user -> book.subscription(new SubscriptionKey(user, rule.getId())))
                        .isPresent());
    }

    public List<RuleView> views(List<AlertRule> rules, Caller caller) {
        return rules.stream().map(rule -> view(rule, caller)).toList();
    }
}
