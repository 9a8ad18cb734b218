package io.skyspy.alerting;

import io.skyspy.alerting.Condition.Above;
import io.skyspy.alerting.Condition.Below;
import io.skyspy.alerting.Condition.Flag;
import io.skyspy.alerting.Condition.OneOf;
import io.skyspy.alerting.Condition.OneOfNumbers;
import io.skyspy.alerting.Condition.Prefix;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the rules an aircraft matches without evaluating every rule. Each rule is filed under what must be true of an aircraft before it
 * can match: a value, how a text begins, or a bound that a number passes. Only rules found so are evaluated, and those that cannot be
 * filed. Immutable.
 */
public final class RuleIndex {
    private final TypeIndex[] types;
    private final Rule[] unanchored;
    /** Those filed in more than one place, which may be found more than once. */
    private final Set<Rule> repeated;

    private final int size;

    private RuleIndex(TypeIndex[] types, Rule[] unanchored, Set<Rule> repeated, int size) {
        this.types = types;
        this.unanchored = unanchored;
        this.repeated = repeated;
        this.size = size;
    }

    /** Files these rules; no two of them may have the same id. */
    public static RuleIndex of(Collection<Rule> rules) {
        Map<ConditionType, TypeIndex.Builder> builders = new EnumMap<>(ConditionType.class);
        List<Rule> unanchored = new ArrayList<>();
        Set<Rule> repeated = new HashSet<>();
        for (Rule rule : rules) {
            Anchor anchor = Anchor.of(rule.condition());
            if (anchor.isNone()) {
                unanchored.add(rule);
            }
            if (anchor.leaves().size() > 1) {
                repeated.add(rule);
            }
            for (Condition leaf : anchor.leaves()) {
                file(leaf, rule, builders);
            }
        }
        return new RuleIndex(
                builders.values().stream().map(TypeIndex.Builder::build).toArray(TypeIndex[]::new),
                unanchored.toArray(Rule[]::new),
                Set.copyOf(repeated),
                rules.size());
    }

    private static void file(Condition leaf, Rule rule, Map<ConditionType, TypeIndex.Builder> builders) {
        switch (leaf) {
            case OneOf one ->
                one.values().forEach(value -> of(one.type(), builders).addEqual(value, rule));
            case OneOfNumbers one ->
                one.values().forEach(value -> of(one.type(), builders).addEqual(value, rule));
            case Flag flag -> of(flag.type(), builders).addEqual(flag.value(), rule);
            case Prefix prefix -> of(prefix.type(), builders).addBeginning(prefix.value(), rule);
            case Above above -> of(above.type(), builders).addAbove(above.bound(), rule);
            case Below below -> of(below.type(), builders).addBelow(below.bound(), rule);
            default -> throw new IllegalArgumentException("no anchor: " + leaf);
        }
    }

    private static TypeIndex.Builder of(ConditionType type, Map<ConditionType, TypeIndex.Builder> builders) {
        return builders.computeIfAbsent(type, TypeIndex.Builder::new);
    }

    /** The rules whose conditions hold, each once, in no particular order. */
    public List<Rule> matching(Target target) {
        Matching matching = new Matching(target, repeated);
        for (TypeIndex type : types) {
            type.visit(target, matching::look);
        }
        for (Rule rule : unanchored) {
            matching.look(rule);
        }
        return matching.found;
    }

    /** How many rules there are. */
    public int size() {
        return size;
    }

    /** How many of them must be evaluated for every aircraft. */
    public int unanchored() {
        return unanchored.length;
    }

    /** The rules found so far. */
    private static final class Matching {
        private final Target target;
        private final Set<Rule> repeated;
        private final List<Rule> found = new ArrayList<>();

        Matching(Target target, Set<Rule> repeated) {
            this.target = target;
            this.repeated = repeated;
        }

        void look(Rule rule) {
            if (rule.matches(target) && (!repeated.contains(rule) || !found.contains(rule))) {
                found.add(rule);
            }
        }
    }
}
