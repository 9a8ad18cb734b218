package io.skyspy.edge.alerts;

import java.util.Optional;

/** Who follows what. Its text is the key of the subscription's record. */
public record SubscriptionKey(long userId, long ruleId) {

    /** What that text says; empty when it is none. */
    public static Optional<SubscriptionKey> parse(String text) {
        int slash = text.indexOf('/');
        try {
            return slash < 0
                    ? Optional.empty()
                    : Optional.of(new SubscriptionKey(
                            Long.parseLong(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1))));
        } catch (NumberFormatException garbage) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return userId + "/" + ruleId;
    }
}
