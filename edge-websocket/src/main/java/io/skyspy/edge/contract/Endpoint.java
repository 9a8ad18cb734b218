package io.skyspy.edge.contract;

import io.skyspy.edge.auth.Feature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An address under {@code /ws/} with the topics it offers. */
public enum Endpoint {
    AIRCRAFT(List.of(Stream.AIRCRAFT)),
    SAFETY(List.of(Stream.SAFETY)),
    ACARS(List.of(Stream.ACARS)),
    AUDIO(List.of(Stream.AUDIO)),
    ALERTS(List.of(Stream.ALERTS)),
    AIRSPACE(List.of(Stream.AIRSPACE)),
    NOTAMS(List.of(Stream.NOTAMS)),
    STATS(List.of(Stream.STATS)),
    CANNONBALL(List.of(Stream.CANNONBALL)),
    /** The union of every stream; its topics are the names of the streams. */
    ALL(List.of(Stream.values()));

    /** Stands for every topic. */
    public static final String EVERYTHING = "all";

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Stream> streams;

    Endpoint(List<Stream> streams) {
        this.streams = streams;
    }

    /** The endpoint of that name. */
    public static Optional<Endpoint> named(String name) {
        return Arrays.stream(values())
                .filter(endpoint -> endpoint.label().equals(name))
                .findFirst();
    }

    /** Its name, as in {@code /ws/aircraft/}. */
    public String label() {
        return this == ALL ? EVERYTHING : streams.getFirst().label();
    }

    /** What it can carry. */
    public List<Stream> streams() {
        return streams;
    }

    /** The topics it offers, {@code all} among them. */
    public List<String> topics() {
        List<String> topics = new ArrayList<>();
        if (this == ALL) {
            streams.forEach(stream -> topics.add(stream.label()));
        } else {
            topics.addAll(streams.getFirst().topics());
            topics.addAll(streams.getFirst().quiet());
        }
        topics.add(EVERYTHING);
        return topics;
    }

    /** Those of the names that are topics here; every topic that is not quiet, too, when {@code all} is among them. */
    public Set<String> known(List<String> names) {
        if (names.contains(EVERYTHING)) {
            Set<String> all = new LinkedHashSet<>(topics());
            all.removeIf(topic -> isQuiet(topic) && !names.contains(topic));
            return all;
        }
        Set<String> known = new LinkedHashSet<>(names);
        known.retainAll(topics());
        return known;
    }

    /** What a caller must be allowed to read for that topic; empty for {@code all}, which is what each of the others allows. */
    public Optional<Feature> feature(String topic) {
        if (topic.equals(EVERYTHING)) {
            return Optional.empty();
        }
        return streams.stream()
                .filter(stream -> this != ALL || stream.label().equals(topic))
                .findFirst()
                .map(Stream::feature);
    }

    /** Whether somebody with those topics gets what a stream says on those of its own. */
    public boolean carries(Set<String> subscribed, Stream stream, Set<String> onTopics) {
        if (this == ALL) {
            boolean quiet = !onTopics.isEmpty() && stream.quiet().containsAll(onTopics);
            return subscribed.contains(stream.label()) && !quiet;
        }
        return streams.contains(stream) && onTopics.stream().anyMatch(subscribed::contains);
    }

    private boolean isQuiet(String topic) {
        return this != ALL && streams.getFirst().quiet().contains(topic);
    }
}
