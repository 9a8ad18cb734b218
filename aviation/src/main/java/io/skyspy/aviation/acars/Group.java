package io.skyspy.aviation.acars;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One group of an ADS-C report, or one element of a CPDLC message, with what it carries under its names.
 *
 * @param name of the group or element, for instance {@code basic_report} or {@code dM0}
 * @param text for people, for instance {@code WILCO}; empty when the name says it
 * @param numbers values with the unit in the name
 * @param words values that are no numbers
 */
public record Group(String name, String text, Map<String, Double> numbers, Map<String, String> words) {

    public Group {
        numbers = Map.copyOf(numbers);
        words = Map.copyOf(words);
    }

    static Collecting named(String name) {
        return new Collecting(name);
    }

    /** Values as they are read. */
    static final class Collecting {

        private final String name;
        private String text = "";
        private final Map<String, Double> numbers = new LinkedHashMap<>();
        private final Map<String, String> words = new LinkedHashMap<>();

        private Collecting(String name) {
            this.name = name;
        }

        Collecting text(String forPeople) {
            text = forPeople;
            return this;
        }

        Collecting number(String key, double value) {
            numbers.put(key, value);
            return this;
        }

        Collecting word(String key, String value) {
            words.put(key, value);
            return this;
        }

        Collecting flag(String key, boolean value) {
            return word(key, Boolean.toString(value));
        }

        Group done() {
            return new Group(name, text, numbers, words);
        }
    }
}
