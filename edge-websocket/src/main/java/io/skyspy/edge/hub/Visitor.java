package io.skyspy.edge.hub;

import io.skyspy.edge.auth.Authentication;
import io.skyspy.edge.contract.Endpoint;
import io.skyspy.edge.message.View;
import java.util.List;
import java.util.Optional;

/**
 * Somebody at the door, with what they asked for in the handshake.
 *
 * @param topics as asked for; none means all
 * @param view what they want to know of the aircraft
 * @param resume where they left off, as an edge once told them; empty for a client that begins anew
 * @param authentication whether they are let in; who is not is told so and sent away
 */
public record Visitor(
        Endpoint endpoint, List<String> topics, View view, Optional<String> resume, Authentication authentication) {

    public Visitor {
        topics = List.copyOf(topics);
    }
}
