package io.skyspy.simulator.scenario;

import java.util.List;
import java.util.Optional;

/** The stories that can be chosen by name. */
public final class Scenarios {
    private static final List<Scenario> ALL = List.of(new Emergency());

    private Scenarios() {}

    public static Optional<Scenario> named(String word) {
        return ALL.stream().filter(scenario -> scenario.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return ALL.stream().map(Scenario::word).toList();
    }
}
