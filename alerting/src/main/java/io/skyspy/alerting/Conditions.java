package io.skyspy.alerting;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.skyspy.alerting.Condition.Above;
import io.skyspy.alerting.Condition.Begins;
import io.skyspy.alerting.Condition.Below;
import io.skyspy.alerting.Condition.Flag;
import io.skyspy.alerting.Condition.OneOf;
import io.skyspy.alerting.Condition.OneOfNumbers;
import io.skyspy.alerting.Condition.Other;
import io.skyspy.alerting.Condition.OtherNumber;
import io.skyspy.alerting.Condition.Part;
import io.skyspy.alerting.Condition.Prefix;
import io.skyspy.alerting.Condition.Suffix;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads conditions as people write them. */
final class Conditions {
    static final int LONGEST_REGEX = 500;

    private static final int LONGEST_LIST = 1_000;
    private static final int MOST_IN_LIST = 100;
    /** Instructions; bounds the steps per letter of a text that is compared. Far beyond what a callsign needs. */
    private static final int LARGEST_PROGRAM = 2_000;

    private static final Set<String> TRUE = Set.of("", "TRUE", "1", "YES");
    private static final Set<String> FALSE = Set.of("FALSE", "0", "NO");

    private Conditions() {}

    /**
     * Reads one condition.
     *
     * @param operator absent or blank for equality
     * @param longest letters of a value that is neither a list nor a regular expression
     */
    static Condition parse(@Nullable String type, @Nullable String operator, @Nullable String value, int longest)
            throws InvalidConditionException {
        ConditionType what = type(type);
        Operator how = operator(what, operator);
        String with = value(what, how, value, longest);
        return switch (what.kind()) {
            case TEXT ->
                how == Operator.LT || how == Operator.LE || how == Operator.GT || how == Operator.GE
                        ? number(what, how, with)
                        : text(what, how, with);
            case NUMBER -> number(what, how, with);
            case FLAG -> flag(what, how, with);
        };
    }

    private static ConditionType type(@Nullable String type) throws InvalidConditionException {
        if (type == null || type.isBlank()) {
            throw new InvalidConditionException("type", Problems.REQUIRED);
        }
        return ConditionType.named(type)
                .orElseThrow(() -> new InvalidConditionException("type", Problems.notAChoice(type)));
    }

    private static Operator operator(ConditionType type, @Nullable String operator) throws InvalidConditionException {
        if (operator == null || operator.isBlank()) {
            return Operator.EQ;
        }
        Operator how = Operator.named(operator)
                .orElseThrow(() -> new InvalidConditionException("operator", Problems.notAChoice(operator)));
        if (!how.fits(type)) {
            throw new InvalidConditionException(
                    "operator",
                    "\"" + how.names().getFirst() + "\" does not go with "
                            + type.names().getFirst() + ".");
        }
        return how;
    }

    private static String value(ConditionType type, Operator operator, @Nullable String value, int longest)
            throws InvalidConditionException {
        if (type.kind() == ConditionType.Kind.FLAG && value == null) {
            return "";
        }
        if (value == null) {
            throw new InvalidConditionException("value", Problems.REQUIRED);
        }
        if (value.isBlank() && type.kind() != ConditionType.Kind.FLAG) {
            throw new InvalidConditionException("value", Problems.BLANK);
        }
        int most = switch (operator) {
            case REGEX -> LONGEST_REGEX;
            case IN -> LONGEST_LIST;
            case EQ, NEQ, LT, LE, GT, GE, CONTAINS, STARTSWITH, ENDSWITH -> longest;
        };
        if (value.length() > most) {
            throw new InvalidConditionException("value", Problems.tooLong(most));
        }
        return value.strip();
    }

    private static Condition text(ConditionType type, Operator operator, String value)
            throws InvalidConditionException {
        String upper = value.toUpperCase(Locale.ROOT);
        return switch (operator) {
            case EQ -> new OneOf(type, Set.of(upper));
            case NEQ -> new Other(type, upper);
            case CONTAINS -> new Part(type, upper);
            case STARTSWITH -> new Prefix(type, upper);
            case ENDSWITH -> new Suffix(type, upper);
            case REGEX -> new Begins(type, RegexPrefix.of(value), pattern(value));
            case IN -> new OneOf(type, Set.copyOf(list(upper)));
            case LT, LE, GT, GE -> throw new IllegalArgumentException("not for texts: " + operator);
        };
    }

    private static Condition number(ConditionType type, Operator operator, String value)
            throws InvalidConditionException {
        if (operator == Operator.IN) {
            Set<Double> numbers = new LinkedHashSet<>();
            for (String each : list(value)) {
                numbers.add(number(each));
            }
            return new OneOfNumbers(type, Set.copyOf(numbers));
        }
        double number = number(value);
        return switch (operator) {
            case EQ -> new OneOfNumbers(type, Set.of(number));
            case NEQ -> new OtherNumber(type, number);
            case LT -> new Below(type, number, false);
            case LE -> new Below(type, number, true);
            case GT -> new Above(type, number, false);
            case GE -> new Above(type, number, true);
            case IN, CONTAINS, STARTSWITH, ENDSWITH, REGEX ->
                throw new IllegalArgumentException("not for numbers: " + operator);
        };
    }

    private static Condition flag(ConditionType type, Operator operator, String value)
            throws InvalidConditionException {
        String upper = value.toUpperCase(Locale.ROOT);
        if (!TRUE.contains(upper) && !FALSE.contains(upper)) {
            throw new InvalidConditionException("value", "Must be true or false.");
        }
        return new Flag(type, TRUE.contains(upper) == (operator == Operator.EQ));
    }

    private static double number(String value) throws InvalidConditionException {
        Double number = Numbers.parse(value);
        if (number == null) {
            throw new InvalidConditionException("value", "A valid number is required.");
        }
        return number;
    }

    private static List<String> list(String value) throws InvalidConditionException {
        List<String> elements = Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(element -> !element.isEmpty())
                .distinct()
                .toList();
        if (elements.isEmpty()) {
            throw new InvalidConditionException("value", "This list may not be empty.");
        }
        if (elements.size() > MOST_IN_LIST) {
            throw new InvalidConditionException("value", Problems.tooMany(MOST_IN_LIST));
        }
        return elements;
    }

    private static Pattern pattern(String regex) throws InvalidConditionException {
        Pattern pattern;
        try {
            pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException wrong) {
            throw new InvalidConditionException(
                    "value", "Not a valid regular expression: " + wrong.getDescription() + ".");
        }
        if (pattern.programSize() > LARGEST_PROGRAM) {
            throw new InvalidConditionException("value", "This regular expression is too large.");
        }
        return pattern;
    }
}
