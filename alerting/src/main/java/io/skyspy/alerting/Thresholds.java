package io.skyspy.alerting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/** Rules by a bound of one number, sorted so that only those are visited whose bound it passes. */
final class Thresholds {
    private final double[] bounds;
    private final Rule[] rules;
    private final boolean above;

    private Thresholds(double[] bounds, Rule[] rules, boolean above) {
        this.bounds = bounds;
        this.rules = rules;
        this.above = above;
    }

    /** Visits the rules whose bound the number passes, or is at. */
    void visit(double number, Consumer<Rule> visitor) {
        for (int i = 0; i < bounds.length && (above ? bounds[i] <= number : bounds[i] >= number); i++) {
            visitor.accept(rules[i]);
        }
    }

    /** Collects rules before they are sorted. */
    static final class Builder {
        private final boolean above;
        private final List<Bound> bounds = new ArrayList<>();

        /** @param above whether numbers above the bound pass it, else those below */
        Builder(boolean above) {
            this.above = above;
        }

        void add(double bound, Rule rule) {
            bounds.add(new Bound(bound, rule));
        }

        Thresholds build() {
            ToDoubleFunction<Bound> key = bound -> above ? bound.at() : -bound.at();
            bounds.sort(Comparator.comparingDouble(key));
            return new Thresholds(
                    bounds.stream().mapToDouble(Bound::at).toArray(),
                    bounds.stream().map(Bound::rule).toArray(Rule[]::new),
                    above);
        }
    }

    private record Bound(double at, Rule rule) {}
}
