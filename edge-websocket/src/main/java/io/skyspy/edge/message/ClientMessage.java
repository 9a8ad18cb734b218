package io.skyspy.edge.message;

import java.util.List;
import java.util.Optional;

/** What a client said. */
public sealed interface ClientMessage {

    /**
     * More topics, or another view.
     *
     * @param options what is to be told from now on of the aircraft; empty for no change
     */
    record Subscribe(List<String> topics, List<ViewOption> options) implements ClientMessage {}

    /** Statistics of those aircraft, from now on. */
    record SubscribeStats(Params filters) implements ClientMessage {}

    /** Other filters for the statistics; those not named stay. */
    record UpdateStatsFilters(Params filters) implements ClientMessage {}

    /**
     * Another token for the same connection.
     *
     * @param token empty when there was none
     */
    record Auth(Optional<String> token) implements ClientMessage {}

    /**
     * A message in the dialect of the endpoints that go by {@code type} instead of {@code action}.
     *
     * @param id of a request; {@code null} JSON when there is none
     * @param members all members of the message
     */
    record Typed(String type, RequestId id, Params members) implements ClientMessage {}

    record Unsubscribe(List<String> topics) implements ClientMessage {}

    record Ping() implements ClientMessage {}

    /** An answer to a ping of ours; needs none itself. */
    record Pong() implements ClientMessage {}

    /**
     * A question.
     *
     * @param type what is asked for; empty when the client did not say
     */
    record Request(String type, RequestId id, Params params) implements ClientMessage {}

    /** An action there is not. */
    record Unknown(String action) implements ClientMessage {}

    /** Not a message at all. */
    record Invalid(ErrorText error) implements ClientMessage {}
}
