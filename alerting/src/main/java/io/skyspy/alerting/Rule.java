package io.skyspy.alerting;

import io.skyspy.schemas.avro.AlertRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A rule ready to be evaluated. */
public final class Rule {
    private final AlertRule definition;
    private final Condition condition;
    private final List<SuppressionWindow> windows;
    private final Duration cooldown;

    private Rule(AlertRule definition, Condition condition, List<SuppressionWindow> windows) {
        this.definition = definition;
        this.condition = condition;
        this.windows = windows;
        cooldown = Duration.ofMinutes(definition.getCooldownMinutes());
    }

    /**
     * Compiles a rule.
     *
     * @throws InvalidRuleException when {@link RuleCheck} has something to say about it
     */
    public static Rule of(AlertRule rule) throws InvalidRuleException {
        var problems = RuleCheck.problems(rule);
        Condition condition = problems.isEmpty() ? RuleConditions.read(rule, new Problems()) : null;
        if (condition == null) {
            throw new InvalidRuleException(problems);
        }
        return new Rule(
                rule,
                condition,
                rule.getSuppressionWindows().stream().map(SuppressionWindow::of).toList());
    }

    /** Id of the rule, [1, 2^53). */
    public long id() {
        return definition.getId();
    }

    /** What was compiled. */
    public AlertRule definition() {
        return definition;
    }

    /** How long it is silent about an aircraft after it was told; zero for one match each time the aircraft begins to match. */
    public Duration cooldown() {
        return cooldown;
    }

    /** Whether its conditions hold, be it active or not. */
    public boolean matches(Target target) {
        return condition.matches(target);
    }

    /** Whether it may fire at that time, and if not, why. */
    public Activity activity(Instant at) {
        if (!definition.getEnabled()) {
            return Activity.DISABLED;
        }
        if (definition.getStartsAt() != null && at.isBefore(definition.getStartsAt())) {
            return Activity.NOT_STARTED;
        }
        if (definition.getExpiresAt() != null && at.isAfter(definition.getExpiresAt())) {
            return Activity.EXPIRED;
        }
        for (SuppressionWindow window : windows) {
            if (window.covers(at)) {
                return Activity.SUPPRESSED;
            }
        }
        return Activity.ACTIVE;
    }

    Condition condition() {
        return condition;
    }

    /** Whether a rule may fire. */
    public enum Activity {
        ACTIVE,
        /** Switched off. */
        DISABLED,
        /** Holds later. */
        NOT_STARTED,
        /** Held earlier. */
        EXPIRED,
        /** In a time of the day at which it is silent. */
        SUPPRESSED
    }
}
