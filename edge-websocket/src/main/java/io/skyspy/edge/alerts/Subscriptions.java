package io.skyspy.edge.alerts;

import io.skyspy.edge.alerts.AlertProblem.Kind;
import io.skyspy.edge.auth.Caller;
import io.skyspy.schemas.avro.AlertRule;
import io.skyspy.schemas.avro.AlertSubscription;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Lets users follow the rules of others. What is not allowed or possible is an {@link AlertProblem}. */
public final class Subscriptions {

    private static final long ID_LIMIT = 1L << 53;
    private final RuleBook book;
    private final Visibility visibility;
    private final AlertJournal journal;
    private final RandomGenerator random;

    public Subscriptions(RuleBook book, Visibility visibility, AlertJournal journal, RandomGenerator random) {
        this.book = book;
        this.visibility = visibility;
        this.journal = journal;
        this.random = random;
    }

    /** What a caller follows, oldest first; nothing for somebody who is not known. */
    public List<AlertSubscription> of(Caller caller) {
        return caller.userId().map(book::subscriptions).orElse(List.of());
    }

    public boolean follows(long ruleId, Caller caller) {
        return caller.userId()
                .flatMap(user -> book.subscription(new SubscriptionKey(user, ruleId)))
                .isPresent();
    }

    /** That a caller is a user. */
    public void requireUser(Caller caller) {
        var unused = user(caller);
    }

    /** From now on the caller follows that rule. */
    public Written<AlertSubscription> follow(long ruleId, boolean notifyOnTrigger, Caller by, Instant now) {
        long user = user(by);
        AlertRule rule = book.rule(ruleId)
                .filter(each -> visibility.sees(each, by))
                .orElseThrow(() -> new AlertProblem(Kind.MISSING, "Rule not found"));
        if (Owner.of(rule).is(by)) {
            throw new AlertProblem(Kind.WRONG, "You cannot subscribe to your own rule");
        }
        if (Visibility.isPrivate(rule.getVisibility())) {
            throw new AlertProblem(Kind.DENIED, "You cannot subscribe to a private rule");
        }
        SubscriptionKey key = new SubscriptionKey(user, ruleId);
        Optional<AlertSubscription> before = book.subscription(key);
        if (before.isEmpty() && book.subscriptions(user).size() >= RuleBook.MOST_SUBSCRIPTIONS) {
            throw new AlertProblem(
                    Kind.FULL, "There are too many subscriptions: at most " + RuleBook.MOST_SUBSCRIPTIONS + ".");
        }
        AlertSubscription after = new AlertSubscription(
                before.map(AlertSubscription::getId).orElseGet(() -> random.nextLong(1, ID_LIMIT)),
                ruleId,
                user,
                notifyOnTrigger,
                before.map(AlertSubscription::getCreatedAt).orElse(now.truncatedTo(ChronoUnit.MILLIS)));
        return new Written<>(after, write(key, Optional.of(after)));
    }

    /** From now on the caller does not follow that rule. Says whether this edge knows. */
    public boolean leave(long ruleId, Caller by) {
        SubscriptionKey key = new SubscriptionKey(user(by), ruleId);
        if (book.subscription(key).isEmpty()) {
            throw new AlertProblem(Kind.MISSING, "Subscription not found");
        }
        return write(key, Optional.empty());
    }

    private boolean write(SubscriptionKey key, Optional<AlertSubscription> after) {
        if (!journal.writeSubscriptions(Map.of(key, after))) {
            throw AlertProblem.notWritten();
        }
        return book.awaits(() -> book.subscription(key).equals(after));
    }

    private static long user(Caller by) {
        return by.userId().orElseThrow(() -> new AlertProblem(Kind.UNKNOWN, "Authentication required"));
    }
}
