package io.skyspy.alerting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a condition compares. */
public enum ConditionType {
    /** ICAO address, hex digits; with a leading {@code ~} when it is not an ICAO one. */
    ICAO(Kind.TEXT, "icao"),
    CALLSIGN(Kind.TEXT, "callsign"),
    /** Mode A code, four octal digits; may also be compared as the decimal number these digits look like. */
    SQUAWK(Kind.TEXT, "squawk"),
    /** Barometric altitude in feet; an aircraft that reports to be on the ground has none, so it is neither below nor above anything. */
    ALTITUDE(Kind.NUMBER, "altitude"),
    /** Nautical miles from the receiver. */
    DISTANCE(Kind.NUMBER, "distance", "proximity"),
    /** Ground speed in knots. */
    SPEED(Kind.NUMBER, "speed"),
    /** Feet per minute, up positive; the barometric one where it is known, else the geometric one. */
    VERTICAL_RATE(Kind.NUMBER, "vertical_rate"),
    /** ICAO type designator, such as B738. */
    TYPE(Kind.TEXT, "type", "aircraft_type"),
    /** Emitter category A0–D7. */
    CATEGORY(Kind.TEXT, "category"),
    /** Known to be military; an aircraft nothing is known of counts as not military. */
    MILITARY(Kind.FLAG, "military"),
    /** Squawks 7500, 7600 or 7700, or broadcasts the like. */
    EMERGENCY(Kind.FLAG, "emergency"),
    REGISTRATION(Kind.TEXT, "registration"),
    /** Who operates the aircraft: not known of any aircraft yet, so such a condition never holds. */
    OPERATOR(Kind.TEXT, "operator");

    private static final Map<String, ConditionType> NAMED = Arrays.stream(values())
            .flatMap(type -> type.names().stream().map(name -> Map.entry(name, type)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Kind kind;
    private final String name;
    private final String alias;

    ConditionType(Kind kind, String name) {
        this(kind, name, name);
    }

    ConditionType(Kind kind, String name, String alias) {
        this.kind = kind;
        this.name = name;
        this.alias = alias;
    }

    /** The type of that name, as in requests; case does not matter. Empty when there is none. */
    public static Optional<ConditionType> named(String name) {
        return Optional.ofNullable(NAMED.get(name.strip().toLowerCase(Locale.ROOT)));
    }

    /** What it is called in requests; the first name is the usual one. */
    public List<String> names() {
        return name.equals(alias) ? List.of(name) : List.of(name, alias);
    }

    Kind kind() {
        return kind;
    }

    /** Whether it can be more or less than something. */
    boolean isOrdered() {
        return kind == Kind.NUMBER || this == SQUAWK;
    }

    enum Kind {
        TEXT,
        NUMBER,
        FLAG
    }
}
