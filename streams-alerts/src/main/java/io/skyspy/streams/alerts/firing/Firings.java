package io.skyspy.streams.alerts.firing;

import io.skyspy.alerting.Rule;
import io.skyspy.alerting.Rule.Activity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which rules are silent about one aircraft because they told of it: those with a cooldown until it is over, those without one for as
 * long as the aircraft matches.
 */
public final class Firings {
    private final KnownRules rules;
    private final Map<Long, Instant> firedAt = new TreeMap<>();

    public Firings(KnownRules rules) {
        this.rules = rules;
    }

    /** Takes what was kept. */
    public void restore(long ruleId, Instant at) {
        firedAt.put(ruleId, at);
    }

    /**
     * Looks which rules are to tell of the aircraft.
     *
     * @param matching the rules it matches
     * @param at when it was so
     */
    public Outcome look(List<Rule> matching, Instant at) {
        boolean changed = !firedAt.isEmpty()
                && firedAt.entrySet().removeIf(entry -> !isSilent(entry.getKey(), entry.getValue(), matching, at));
        List<Rule> firing = new ArrayList<>();
        for (Rule rule : matching) {
            if (!firedAt.containsKey(rule.id()) && rule.activity(at) == Activity.ACTIVE) {
                firedAt.put(rule.id(), at);
                firing.add(rule);
            }
        }
        return new Outcome(firing, changed || !firing.isEmpty());
    }

    /** The aircraft is no longer heard, and so no longer matches. */
    public boolean lose(Instant at) {
        return look(List.of(), at).changed();
    }

    /** Forgets rules whose cooldown is over, or which are gone; returns whether there were any. */
    public boolean sweep(Instant now) {
        return firedAt.entrySet().removeIf(entry -> {
            Rule rule = rules.rule(entry.getKey());
            return rule == null || (hasCooldown(rule) && isOver(rule, entry.getValue(), now));
        });
    }

    public boolean isEmpty() {
        return firedAt.isEmpty();
    }

    /** When each rule that is silent fired. */
    public Map<Long, Instant> all() {
        return Collections.unmodifiableMap(firedAt);
    }

    private boolean isSilent(long ruleId, Instant fired, List<Rule> matching, Instant at) {
        Rule rule = rules.rule(ruleId);
        if (rule == null) {
            return false;
        }
        return hasCooldown(rule)
                ? !isOver(rule, fired, at)
                : matching.contains(rule) && rule.activity(at) == Activity.ACTIVE;
    }

    private static boolean hasCooldown(Rule rule) {
        return rule.cooldown().isPositive();
    }

    /** A match long before the last one is none of its repetitions: an older recording is played. */
    private static boolean isOver(Rule rule, Instant fired, Instant at) {
        return Duration.between(fired, at).abs().compareTo(rule.cooldown()) >= 0;
    }

    /**
     * What a look has shown.
     *
     * @param firing the rules that are to tell of the aircraft now
     * @param changed whether other rules are silent now than before
     */
    public record Outcome(List<Rule> firing, boolean changed) {
        public Outcome {
            firing = List.copyOf(firing);
        }
    }
}
