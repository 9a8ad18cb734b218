package io.skyspy.edge.hub;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An address under {@code /ws/} with the topics it offers. */
public enum Endpoint {
    AIRCRAFT("aircraft"),
    /** The union of every feed; its topics are names of features. */
    ALL("all");

    static final String AIRCRAFT_TOPIC = "aircraft";
    static final String EVERYTHING = "all";

    private static final List<String> AIRCRAFT_TOPICS = List.of("aircraft", "stats", "all");
    private static final List<String> ALL_TOPICS = List.of(
            "aircraft", "stats", "safety", "acars", "audio", "alerts", "airspace", "notams", "cannonball", "all");

    private final String path;

    Endpoint(String path) {
        this.path = path;
    }

    /** The endpoint at that path, with or without a slash at its end. */
    public static Optional<Endpoint> at(String path) {
        for (Endpoint endpoint : values()) {
            if (path.equals("/ws/" + endpoint.path) || path.equals("/ws/" + endpoint.path + "/")) {
                return Optional.of(endpoint);
            }
        }
        return Optional.empty();
    }

    public String path() {
        return path;
    }

    List<String> topics() {
        return switch (this) {
            case AIRCRAFT -> AIRCRAFT_TOPICS;
            case ALL -> ALL_TOPICS;
        };
    }

    /** Those of the names that are topics here; every topic when {@code all} is among them. */
    Set<String> known(List<String> names) {
        if (names.contains(EVERYTHING)) {
            return new LinkedHashSet<>(topics());
        }
        Set<String> known = new LinkedHashSet<>(names);
        known.retainAll(topics());
        return known;
    }
}
