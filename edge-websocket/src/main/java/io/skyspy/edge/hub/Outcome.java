package io.skyspy.edge.hub;

import java.util.List;

/**
 * What comes of a message of the client.
 *
 * @param wants what it wants from now on
 * @param replies what it is answered, in order; empty for no answer
 */
record Outcome(Wants wants, List<byte[]> replies) {

    Outcome {
        replies = List.copyOf(replies);
    }

    static Outcome reply(Wants wants, byte[] reply) {
        return new Outcome(wants, List.of(reply));
    }
}
