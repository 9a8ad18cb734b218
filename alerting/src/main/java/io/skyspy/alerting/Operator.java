package io.skyspy.alerting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a condition compares. Texts are compared without regard to case; what is not known of an aircraft never matches. */
public enum Operator {
    EQ("eq"),
    NEQ("neq", "ne"),
    LT("lt"),
    LE("le", "lte"),
    GT("gt"),
    GE("ge", "gte"),
    CONTAINS("contains"),
    STARTSWITH("startswith"),
    ENDSWITH("endswith"),
    /** A regular expression in RE2 syntax, which the text begins with. */
    REGEX("regex"),
    /** One of a list separated by commas. */
    IN("in");

    private static final Map<String, Operator> NAMED = Arrays.stream(values())
            .flatMap(operator -> operator.names().stream().map(name -> Map.entry(name, operator)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String name;
    private final String alias;

    Operator(String name) {
        this(name, name);
    }

    Operator(String name, String alias) {
        this.name = name;
        this.alias = alias;
    }

    /** The operator of that name, as in requests; case does not matter. Empty when there is none. */
    public static Optional<Operator> named(String name) {
        return Optional.ofNullable(NAMED.get(name.strip().toLowerCase(Locale.ROOT)));
    }

    /** What it is called in requests; the first name is the usual one. */
    public List<String> names() {
        return name.equals(alias) ? List.of(name) : List.of(name, alias);
    }

    /** Whether values of that type can be compared so. */
    boolean fits(ConditionType type) {
        return switch (this) {
            case EQ, NEQ -> true;
            case IN -> type.kind() != ConditionType.Kind.FLAG;
            case LT, LE, GT, GE -> type.isOrdered();
            case CONTAINS, STARTSWITH, ENDSWITH, REGEX -> type.kind() == ConditionType.Kind.TEXT;
        };
    }
}
