package io.skyspy.edge.message;

import java.util.List;

/** What a client said. */
public sealed interface ClientMessage {

    record Subscribe(List<String> topics) implements ClientMessage {}

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
