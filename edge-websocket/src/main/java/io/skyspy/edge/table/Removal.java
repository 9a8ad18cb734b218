package io.skyspy.edge.table;

import org.jspecify.annotations.Nullable;

/**
 * That an aircraft left the table.
 *
 * @param icao its address
 * @param callsign its last callsign; null when unknown
 * @param reason why, in words for clients
 * @param createdAtVersion version that had brought it; who has not seen that one need not be told
 * @param version version that removed it
 * @param byItself whether this edge noticed by itself, so that another one may have noticed at another time
 * @param tiles where it was
 */
record Removal(
        String icao,
        @Nullable String callsign,
        String reason,
        long createdAtVersion,
        long version,
        boolean byItself,
        Tiles tiles) {}
