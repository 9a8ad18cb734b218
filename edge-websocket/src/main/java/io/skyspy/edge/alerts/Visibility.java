package io.skyspy.edge.alerts;

import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.auth.Permission;
import io.skyspy.edge.contract.PersonalTopics;
import io.skyspy.schemas.avro.AlertMatch;
import io.skyspy.schemas.avro.AlertRule;
import io.skyspy.schemas.avro.AlertSubscription;
import io.skyspy.schemas.avro.AlertVisibility;
import java.util.HashSet;
import java.util.Set;

/**
 * Who may see and change which rules and matches, of those who may read alerts at all.
 *
 * <p>What is private is for its owner alone, and for those who may manage everything. A match is as visible as its rule was when it
 * matched, and never more than its rule is now.
 */
public final class Visibility {

    private final RuleBook book;

    public Visibility(RuleBook book) {
        this.book = book;
    }

    /** Whether it is among the rules of a caller: own ones, those for everybody, and those of others that the caller follows. */
    public boolean lists(AlertRule rule, Caller caller) {
        return seesAsOwner(Owner.of(rule), caller)
                || switch (rule.getVisibility()) {
                    case PUBLIC -> true;
                    case SHARED -> follows(rule.getId(), caller);
                    case PRIVATE, UNKNOWN -> false;
                };
    }

    /** Whether a caller may know of it: also of shared rules, which a user could follow. */
    public boolean sees(AlertRule rule, Caller caller) {
        return lists(rule, caller) || (caller.userId().isPresent() && isShared(rule));
    }

    /** Whether others than its owner can follow it. */
    public boolean isShared(AlertRule rule) {
        return !isPrivate(rule.getVisibility());
    }

    public boolean mayEdit(AlertRule rule, Caller caller) {
        return manages(caller) || (Owner.of(rule).is(caller) && caller.may(Permission.ALERTS_EDIT));
    }

    public boolean mayDelete(AlertRule rule, Caller caller) {
        return manages(caller) || (Owner.of(rule).is(caller) && caller.may(Permission.ALERTS_DELETE));
    }

    /** Whether it is in the history of a caller. */
    public boolean sees(Alert alert, Caller caller) {
        AlertMatch match = alert.match();
        return seesAsOwner(Owner.of(match), caller)
                || switch (visibility(match)) {
                    case PUBLIC -> true;
                    case SHARED -> follows(match.getRuleId(), caller);
                    case PRIVATE, UNKNOWN -> false;
                };
    }

    /** Whether a caller is told of it at once. */
    public boolean isTold(AlertMatch match, Caller caller) {
        return seesAsOwner(Owner.of(match), caller)
                || switch (visibility(match)) {
                    case PUBLIC -> true;
                    case SHARED ->
                        caller.userId()
                                .flatMap(user -> book.subscription(new SubscriptionKey(user, match.getRuleId())))
                                .filter(AlertSubscription::getNotifyOnTrigger)
                                .isPresent();
                    case PRIVATE, UNKNOWN -> false;
                };
    }

    /** The topics of those whom it concerns: of its owner, and of those who follow its rule. */
    public Set<String> personalTopics(AlertMatch match) {
        Set<String> topics = new HashSet<>();
        Owner owner = Owner.of(match);
        owner.user().map(PersonalTopics::ofUser).ifPresent(topics::add);
        owner.session().map(PersonalTopics::ofSession).ifPresent(topics::add);
        if (!isPrivate(visibility(match))) {
            book.followers(match.getRuleId()).stream()
                    .filter(AlertSubscription::getNotifyOnTrigger)
                    .forEach(follower -> topics.add(PersonalTopics.ofUser(follower.getUserId())));
        }
        return topics;
    }

    /** Whether a caller who sees it may take note of it, for everybody. */
    public boolean mayAcknowledge(Alert alert, Caller caller) {
        Owner owner = Owner.of(alert.match());
        return manages(caller) || owner.is(caller) || (owner.isNobody() && caller.may(Permission.ALERTS_EDIT));
    }

    /** The match as a caller may see it: who took note of it is for those who may do so themselves. */
    public Alert shown(Alert alert, Caller caller) {
        return alert.namesSomebody() && !mayAcknowledge(alert, caller) ? alert.unnamed() : alert;
    }

    /** Whether a caller may take it out of the history, for everybody. */
    public boolean mayForget(Alert alert, Caller caller) {
        return manages(caller) || Owner.of(alert.match()).is(caller);
    }

    /** Whether a caller may do everything with every rule and match. */
    public static boolean manages(Caller caller) {
        return caller.may(Permission.ALERTS_MANAGE_ALL);
    }

    static boolean isPrivate(AlertVisibility visibility) {
        return visibility != AlertVisibility.PUBLIC && visibility != AlertVisibility.SHARED;
    }

    private AlertVisibility visibility(AlertMatch match) {
        AlertVisibility then = match.getVisibility();
        AlertVisibility now =
                book.rule(match.getRuleId()).map(AlertRule::getVisibility).orElse(then);
        if (isPrivate(then) || isPrivate(now)) {
            return AlertVisibility.PRIVATE;
        }
        return then == AlertVisibility.SHARED ? then : now;
    }

    private boolean follows(long ruleId, Caller caller) {
        return caller.userId()
                .flatMap(user -> book.subscription(new SubscriptionKey(user, ruleId)))
                .isPresent();
    }

    private static boolean seesAsOwner(Owner owner, Caller caller) {
        return manages(caller) || owner.is(caller);
    }
}
