package io.skyspy.alerting;

import io.skyspy.alerting.Condition.Above;
import io.skyspy.alerting.Condition.All;
import io.skyspy.alerting.Condition.Any;
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
import java.util.ArrayList;
import java.util.List;

/**
 * What must be true of an aircraft before a condition can hold, in a form that can be looked up: one of the leaves must hold. Those of
 * a condition nothing can be looked up for are {@link #NONE}.
 *
 * @param leaves equalities, flags that are set, beginnings and thresholds; empty for a condition that must always be evaluated
 * @param cost about how many of ten thousand aircraft let the condition be evaluated
 */
record Anchor(List<Condition> leaves, int cost) {
    static final Anchor NONE = new Anchor(List.of(), 10_000);

    private static final int THRESHOLD = 5_000;
    private static final int FLAG = 300;
    private static final int NUMBER = 100;

    static Anchor of(Condition condition) {
        return switch (condition) {
            case OneOf one -> new Anchor(List.of(one), one.values().size() * share(one.type()));
            case OneOfNumbers one -> new Anchor(List.of(one), one.values().size() * NUMBER);
            case Prefix prefix -> new Anchor(List.of(prefix), 2 * share(prefix.type()) + 1);
            case Flag flag -> flag.value() ? new Anchor(List.of(flag), FLAG) : NONE;
            case Below below -> new Anchor(List.of(below), THRESHOLD);
            case Above above -> new Anchor(List.of(above), THRESHOLD);
            case All all -> all.conditions().stream().map(Anchor::of).reduce(NONE, Anchor::cheaper);
            case Any any -> ofAny(any);
            case Other other -> NONE;
            case OtherNumber other -> NONE;
            case Suffix suffix -> NONE;
            case Part part -> NONE;
            case Begins begins -> begins.prefix().isEmpty() ? NONE : of(new Prefix(begins.type(), begins.prefix()));
        };
    }

    boolean isNone() {
        return leaves.isEmpty();
    }

    private static Anchor cheaper(Anchor one, Anchor other) {
        return other.cost < one.cost ? other : one;
    }

    private static Anchor ofAny(Any any) {
        List<Condition> leaves = new ArrayList<>();
        int cost = 0;
        for (Condition condition : any.conditions()) {
            Anchor anchor = of(condition);
            if (anchor.isNone()) {
                return NONE;
            }
            leaves.addAll(anchor.leaves);
            cost += anchor.cost;
        }
        return cost < NONE.cost ? new Anchor(List.copyOf(leaves), cost) : NONE;
    }

    /** About how many of ten thousand aircraft have the same value. */
    private static int share(ConditionType type) {
        return switch (type) {
            case ICAO, REGISTRATION, CALLSIGN, OPERATOR -> 1;
            case SQUAWK -> 20;
            case TYPE -> 100;
            case CATEGORY -> 1_000;
            case ALTITUDE, DISTANCE, SPEED, VERTICAL_RATE, MILITARY, EMERGENCY -> NUMBER;
        };
    }
}
