package io.skyspy.edge.stomp;

import io.skyspy.edge.contract.Endpoint;
import java.util.List;
import java.util.Optional;

/**
 * What a client can subscribe to.
 *
 * @param endpoint whose messages come
 * @param topics which of them
 */
record Destination(Endpoint endpoint, List<String> topics) {

    /** Where answers to requests come. */
    static final String REPLIES = "/user/queue/replies";

    /** Where requests go. */
    static final String REQUEST = "/app/request";

    private static final String ALERTS = "/user/queue/alerts";
    private static final String TOPIC = "/topic/";

    /** On no topic at all: a session that is only answered. */
    private static final List<String> NOTHING = List.of("-");

    Destination {
        topics = List.copyOf(topics);
    }

    /** {@code /topic/<endpoint>} or {@code /topic/<endpoint>.<topic>}, or one of the user's own queues; empty for anything else. */
    static Optional<Destination> named(String name) {
        return switch (name) {
            case REPLIES -> Optional.of(new Destination(Endpoint.ALL, NOTHING));
            case ALERTS -> Optional.of(new Destination(Endpoint.ALERTS, List.of(Endpoint.EVERYTHING)));
            default -> name.startsWith(TOPIC) ? topic(name.substring(TOPIC.length())) : Optional.empty();
        };
    }

    private static Optional<Destination> topic(String name) {
        int dot = name.indexOf('.');
        String label = dot < 0 ? name : name.substring(0, dot);
        String topic = dot < 0 ? Endpoint.EVERYTHING : name.substring(dot + 1);
        return Endpoint.named(label)
                .filter(endpoint -> endpoint.topics().contains(topic))
                .map(endpoint -> new Destination(endpoint, List.of(topic)));
    }
}
