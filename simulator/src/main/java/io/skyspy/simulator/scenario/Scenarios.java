package io.skyspy.simulator.scenario;

import java.util.List;
import java.util.Optional;

/** The stories that can be chosen by name. */
public final class Scenarios {
    /** Chooses every story. */
    public static final String EVERY = "all";

    private static final List<Scenario> ALL =
            List.of(new Emergency(), new Advisory(), new Conflict(), new Orbit(), new Extremes());

    private Scenarios() {}

    public static Optional<Scenario> named(String word) {
        return ALL.stream().filter(scenario -> scenario.word().equals(word)).findFirst();
    }

    /** The stories a word chooses: one, every one for {@value #EVERY}, none for a word that is none. */
    public static List<Scenario> chosenBy(String word) {
        return word.equals(EVERY) ? ALL : named(word).stream().toList();
    }

    public static List<String> words() {
        return ALL.stream().map(Scenario::word).toList();
    }
}
