package io.skyspy.edge.alerts;

import io.skyspy.edge.alerts.RuleChannels.Channel;
import io.skyspy.edge.auth.Caller;
import io.skyspy.schemas.avro.AlertRule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A rule, and what it is to one caller.
 *
 * @param lastTriggered when it matched last; empty when it has not, or not lately
 * @param followers how many users follow it
 * @param channels those of its notification channels that there are
 * @param own whether it belongs to the caller
 * @param editable whether the caller may change it
 * @param deletable whether the caller may delete it
 * @param followed whether the caller follows it
 */
public record RuleView(
        AlertRule rule,
        Optional<Instant> lastTriggered,
        int followers,
        List<Channel> channels,
        boolean own,
        boolean editable,
        boolean deletable,
        boolean followed) {

    public RuleView {
        channels = List.copyOf(channels);
    }

    /** Puts together what callers are told of rules. */
    public record Desk(RuleBook book, MatchLog log, Visibility visibility, RuleChannels channels) {

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
}
