package io.skyspy.edge.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the server is, for those who ask.
 *
 * @param now time of the answer
 * @param version version of the software
 * @param feed whether aircraft states arrive
 * @param aircraft number of aircraft tracked
 * @param connections open sockets
 * @param latitudeDeg latitude of the station in degrees; null when not configured
 * @param longitudeDeg its longitude
 * @param mapStyleUrl style of the base map; null for the built-in one
 */
public record ServerState(
        Instant now,
        String version,
        Feed feed,
        int aircraft,
        int connections,
        @Nullable Double latitudeDeg,
        @Nullable Double longitudeDeg,
        @Nullable String mapStyleUrl) {

    /** Whether aircraft states arrive. */
    public enum Feed {
        /** Clients are not let in yet, or no more. */
        STARTING,
        LIVE,
        /** The broker does not answer; what is shown is what was known. */
        DISCONNECTED
    }
}
