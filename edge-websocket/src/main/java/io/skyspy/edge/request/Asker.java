package io.skyspy.edge.request;

import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.contract.Endpoint;
import java.util.List;

/**
 * The connection that asks.
 *
 * @param endpoint where it is connected
 * @param id name of the connection
 * @param caller who it is
 * @param subscribed topics it is subscribed to
 */
public record Asker(Endpoint endpoint, String id, Caller caller, List<String> subscribed) {

    public Asker {
        subscribed = List.copyOf(subscribed);
    }
}
