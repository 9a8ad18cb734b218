package io.skyspy.edge.hub;

import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.contract.Stream;
import io.skyspy.edge.message.Message;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Something that happened and that nothing replaces: a safety event, an alert, a datalink message. Everybody who wants it and may have
 * it gets it once.
 *
 * @param topics topics of the stream that it is on
 * @param audience who of those who may read the stream may have this one
 */
public record Event(Stream stream, Set<String> topics, Message message, Predicate<Caller> audience) {

    public Event {
        topics = Set.copyOf(topics);
    }

    /** For everybody who may read the stream. */
    public static Event forAll(Stream stream, Set<String> topics, Message message) {
        return new Event(stream, topics, message, anybody -> true);
    }
}
