package io.skyspy.alerting;

import java.util.List;
import java.util.Map;

/** A rule that cannot be evaluated, with what is wrong with it. */
public final class InvalidRuleException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, List<String>> problems;

    InvalidRuleException(Map<String, List<String>> problems) {
        super("not a rule: " + problems);
        this.problems = Map.copyOf(problems);
    }

    /** REST field name to messages, as {@link RuleCheck#problems} tells them. */
    public Map<String, List<String>> problems() {
        return problems;
    }
}
