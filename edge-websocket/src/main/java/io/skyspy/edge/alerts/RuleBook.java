package io.skyspy.edge.alerts;

import io.skyspy.schemas.avro.AlertRule;
import io.skyspy.schemas.avro.AlertSubscription;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rules there are, and who follows which. Safe for use by several threads. */
public final class RuleBook {

    /** How many rules there can be. */
    public static final int MOST_RULES = 10_000;

    /** How many of them can belong to one user, or to one session. */
    public static final int MOST_OF_ONE_OWNER = 1_000;

    /** How many of them can belong to sessions, which cost nothing to make. */
    public static final int MOST_OF_SESSIONS = 5_000;

    /** How many rules a user can follow. */
    public static final int MOST_SUBSCRIPTIONS = 1_000;

    private static final Comparator<AlertRule> BY_NAME = Comparator.comparing(
                    AlertRule::getName, String.CASE_INSENSITIVE_ORDER)
            .thenComparingLong(AlertRule::getId);

    private final Map<Long, AlertRule> rules = new ConcurrentHashMap<>();
    private final Map<Long, Map<Long, AlertSubscription>> followers = new ConcurrentHashMap<>();
    private final Bell bell = new Bell();

    /**
     * Takes a rule as it is now.
     *
     * @param rule absent when it is no more
     */
    public void put(long id, @Nullable AlertRule rule) {
        if (rule == null) {
            rules.remove(id);
        } else {
            rules.put(id, rule);
        }
        bell.ring();
    }

    /**
     * Takes a subscription as it is now.
     *
     * @param subscription absent when it is no more
     */
    public void put(SubscriptionKey key, @Nullable AlertSubscription subscription) {
        followers.compute(key.ruleId(), (ruleId, before) -> {
            Map<Long, AlertSubscription> after = before == null ? new ConcurrentHashMap<>() : before;
            if (subscription == null) {
                after.remove(key.userId());
            } else {
                after.put(key.userId(), subscription);
            }
            return after.isEmpty() ? null : after;
        });
        bell.ring();
    }

    public Optional<AlertRule> rule(long id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** Those rules, by name. */
    public List<AlertRule> rules(Predicate<AlertRule> wanted) {
        return rules.values().stream().filter(wanted).sorted(BY_NAME).toList();
    }

    /** How many rules are to be evaluated. */
    public int enabled() {
        return (int) rules.values().stream().filter(AlertRule::getEnabled).count();
    }

    public Optional<AlertSubscription> subscription(SubscriptionKey key) {
        return Optional.ofNullable(
                followers.getOrDefault(key.ruleId(), Map.of()).get(key.userId()));
    }

    /** What a user follows, oldest first. */
    public List<AlertSubscription> subscriptions(long userId) {
        return followers.values().stream()
                .flatMap(each -> Optional.ofNullable(each.get(userId)).stream())
                .sorted(Comparator.comparing((AlertSubscription each) -> each.getCreatedAt()))
                .toList();
    }

    /** Who follows a rule. */
    public Collection<AlertSubscription> followers(long ruleId) {
        return List.copyOf(followers.getOrDefault(ruleId, Map.of()).values());
    }

    /** How many users follow a rule. */
    public int followerCount(long ruleId) {
        return followers.getOrDefault(ruleId, Map.of()).size();
    }

    /** How many more rules an owner can have; never negative. */
    int roomFor(Owner owner) {
        long own = 0;
        long ofSessions = 0;
        for (AlertRule rule : rules.values()) {
            own += Owner.of(rule).equals(owner) ? 1 : 0;
            ofSessions += rule.getOwnerSession() == null ? 0 : 1;
        }
        long room = Math.min(MOST_RULES - rules.size(), MOST_OF_ONE_OWNER - own);
        if (owner.session().isPresent()) {
            room = Math.min(room, MOST_OF_SESSIONS - ofSessions);
        }
        return (int) Math.max(0, room);
    }

    boolean awaits(BooleanSupplier isSo) {
        return bell.awaits(isSo);
    }
}
