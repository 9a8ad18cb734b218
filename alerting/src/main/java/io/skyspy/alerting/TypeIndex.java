package io.skyspy.alerting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Rules that can be looked up by one type of value. */
final class TypeIndex {
    private final ConditionType type;
    private final Map<Object, Rule[]> equal;
    private final Map<String, Rule[]> beginning;
    private final int[] lengths;
    private final Thresholds above;
    private final Thresholds below;

    private TypeIndex(Builder built) {
        type = built.type;
        equal = frozen(built.equal);
        beginning = frozen(built.beginning);
        lengths = beginning.keySet().stream()
                .mapToInt(String::length)
                .distinct()
                .sorted()
                .toArray();
        above = built.above.build();
        below = built.below.build();
    }

    /** Visits the rules that the target's value may let hold; one of them perhaps several times. */
    void visit(Target target, Consumer<Rule> visitor) {
        switch (type.kind()) {
            case TEXT -> visitText(target, visitor);
            case NUMBER -> visitNumber(target, visitor);
            case FLAG -> visit(equal, target.flag(type), visitor);
        }
    }

    private void visitText(Target target, Consumer<Rule> visitor) {
        String text = target.text(type);
        if (text == null) {
            return;
        }
        visit(equal, text, visitor);
        for (int i = 0; i < lengths.length && lengths[i] <= text.length(); i++) {
            visit(beginning, text.substring(0, lengths[i]), visitor);
        }
        if (type.isOrdered()) {
            visitNumber(target, visitor);
        }
    }

    private void visitNumber(Target target, Consumer<Rule> visitor) {
        Double number = target.number(type);
        if (number != null) {
            visit(equal, number + 0.0, visitor);
            above.visit(number, visitor);
            below.visit(number, visitor);
        }
    }

    private static <K> void visit(Map<K, Rule[]> rules, K value, Consumer<Rule> visitor) {
        Rule[] found = rules.get(value);
        if (found != null) {
            for (Rule rule : found) {
                visitor.accept(rule);
            }
        }
    }

    private static <K> Map<K, Rule[]> frozen(Map<K, List<Rule>> lists) {
        Map<K, Rule[]> arrays = new HashMap<>();
        lists.forEach((key, rules) -> arrays.put(key, rules.toArray(Rule[]::new)));
        return arrays;
    }

    /** Collects the rules of a type. */
    static final class Builder {
        private final ConditionType type;
        private final Map<Object, List<Rule>> equal = new HashMap<>();
        private final Map<String, List<Rule>> beginning = new HashMap<>();
        private final Thresholds.Builder above = new Thresholds.Builder(true);
        private final Thresholds.Builder below = new Thresholds.Builder(false);

        Builder(ConditionType type) {
            this.type = type;
        }

        void addEqual(Object value, Rule rule) {
            equal.computeIfAbsent(value, key -> new ArrayList<>()).add(rule);
        }

        void addBeginning(String value, Rule rule) {
            beginning.computeIfAbsent(value, key -> new ArrayList<>()).add(rule);
        }

        void addAbove(double bound, Rule rule) {
            above.add(bound, rule);
        }

        void addBelow(double bound, Rule rule) {
            below.add(bound, rule);
        }

        TypeIndex build() {
            return new TypeIndex(this);
        }
    }
}
