package io.skyspy.edge.contract;

import io.skyspy.edge.auth.Feature;
import java.util.List;

/** A kind of news, with the topics that clients choose from. Each has an endpoint of its own; {@code /ws/all/} has them all. */
public enum Stream {
    AIRCRAFT("aircraft", Feature.AIRCRAFT, List.of("aircraft", "stats")),
    SAFETY("safety", Feature.SAFETY, List.of("events", "tcas", "emergency")),
    ACARS("acars", Feature.ACARS, List.of("messages", "acars", "vdlm2", "hfdl", "imsl", "irdm"), List.of("link")),
    AUDIO("audio", Feature.AUDIO, List.of("transmissions", "transcriptions")),
    ALERTS("alerts", Feature.ALERTS, List.of("alerts", "triggers")),
    AIRSPACE("airspace", Feature.AIRSPACE, List.of("advisories", "boundaries")),
    NOTAMS("notams", Feature.NOTAMS, List.of("notams", "tfrs")),
    STATS("stats", Feature.STATS, StatType.names()),
    CANNONBALL("cannonball", Feature.AIRCRAFT, List.of("threats"));

    private final String label;
    private final Feature feature;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> topics;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> quiet;

    Stream(String label, Feature feature, List<String> topics) {
        this(label, feature, topics, List.of());
    }

    Stream(String label, Feature feature, List<String> topics, List<String> quiet) {
        this.label = label;
        this.feature = feature;
        this.topics = topics;
        this.quiet = quiet;
    }

    /** Name of its endpoint, and of its topic on {@code /ws/all/}. */
    public String label() {
        return label;
    }

    /** What a caller must be allowed to read to get it. */
    public Feature feature() {
        return feature;
    }

    /** Topics on its own endpoint. */
    public List<String> topics() {
        return topics;
    }

    /** Further topics on its own endpoint; everything does not mean them, so they must be asked for by their names. */
    public List<String> quiet() {
        return quiet;
    }
}
