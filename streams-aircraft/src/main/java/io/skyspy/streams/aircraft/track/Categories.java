package io.skyspy.streams.aircraft.track;

import io.skyspy.aviation.modes.EmitterCategory;
import java.util.List;
import java.util.Optional;

/** Emitter categories as the numbers they are kept as. */
public final class Categories {
    private static final List<EmitterCategory> ALL = List.of(EmitterCategory.values());

    private Categories() {}

    /** The number a category is kept as. */
    public static int code(EmitterCategory category) {
        return ALL.indexOf(category);
    }

    /** The category kept as that number. */
    public static EmitterCategory of(double code) {
        return ALL.get((int) code);
    }

    /** The number of a category given as text, as in A3; empty when it is none or says nothing. */
    public static Optional<Integer> parse(String text) {
        return ALL.stream()
                .filter(category -> category.name().equals(text) && category.isSpecified())
                .map(Categories::code)
                .findFirst();
    }
}
