package io.skyspy.edge.hub;

import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.contract.Stream;
import java.time.Instant;

/** What a stream has to say to somebody who comes. Called by many threads. */
public interface SnapshotSource {

    Stream stream();

    /**
     * The snapshot message.
     *
     * @param caller who will get it; what is not for them is not in it
     * @return a whole message, UTF-8
     */
    byte[] snapshot(Caller caller, Instant now);
}
