package io.skyspy.alerting;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Set;

/** A question about an aircraft. Values of texts are in upper case, as those of a {@link Target}. */
sealed interface Condition {

    boolean matches(Target target);

    /** The text is one of these. */
    record OneOf(ConditionType type, Set<String> values) implements Condition {
        @Override
        public boolean matches(Target target) {
            String text = target.text(type);
            return text != null && values.contains(text);
        }
    }

    /** The text is known to be another one. */
    record Other(ConditionType type, String value) implements Condition {
        @Override
        public boolean matches(Target target) {
            String text = target.text(type);
            return text != null && !text.equals(value);
        }
    }

    record Prefix(ConditionType type, String value) implements Condition {
        @Override
        public boolean matches(Target target) {
            String text = target.text(type);
            return text != null && text.startsWith(value);
        }
    }

    record Suffix(ConditionType type, String value) implements Condition {
        @Override
        public boolean matches(Target target) {
            String text = target.text(type);
            return text != null && text.endsWith(value);
        }
    }

    record Part(ConditionType type, String value) implements Condition {
        @Override
        public boolean matches(Target target) {
            String text = target.text(type);
            return text != null && text.contains(value);
        }
    }

    /**
     * The text begins with what the pattern describes.
     *
     * @param prefix what all such texts begin with; empty when that cannot be said
     */
    record Begins(ConditionType type, String prefix, Pattern pattern) implements Condition {
        @Override
        public boolean matches(Target target) {
            String text = target.text(type);
            return text != null
                    && text.startsWith(prefix)
                    && pattern.matcher(text).lookingAt();
        }
    }

    /** The number is one of these. */
    record OneOfNumbers(ConditionType type, Set<Double> values) implements Condition {
        @Override
        public boolean matches(Target target) {
            Double number = target.number(type);
            return number != null && values.contains(number + 0.0);
        }
    }

    /** The number is known to be another one. */
    record OtherNumber(ConditionType type, double value) implements Condition {
        @Override
        public boolean matches(Target target) {
            Double number = target.number(type);
            return number != null && number != value;
        }
    }

    /** The number is below the bound, or at it where that is included. */
    record Below(ConditionType type, double bound, boolean included) implements Condition {
        @Override
        public boolean matches(Target target) {
            Double number = target.number(type);
            return number != null && (included ? number <= bound : number < bound);
        }
    }

    /** The number is above the bound, or at it where that is included. */
    record Above(ConditionType type, double bound, boolean included) implements Condition {
        @Override
        public boolean matches(Target target) {
            Double number = target.number(type);
            return number != null && (included ? number >= bound : number > bound);
        }
    }

    record Flag(ConditionType type, boolean value) implements Condition {
        @Override
        public boolean matches(Target target) {
            return target.flag(type) == value;
        }
    }

    /** All of them hold. */
    record All(List<Condition> conditions) implements Condition {
        @Override
        public boolean matches(Target target) {
            for (Condition condition : conditions) {
                if (!condition.matches(target)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** At least one of them holds. */
    record Any(List<Condition> conditions) implements Condition {
        @Override
        public boolean matches(Target target) {
            for (Condition condition : conditions) {
                if (condition.matches(target)) {
                    return true;
                }
            }
            return false;
        }
    }
}
