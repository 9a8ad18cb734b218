package io.skyspy.runtime.source;

import java.time.Duration;

/**
 * Limits of connections.
 *
 * @param connectTimeout how long a connection may take to be made
 * @param silence how long a connection may bring nothing before it counts as dead; receivers send heartbeats every minute
 * @param firstPause pause after the first failed attempt
 * @param longestPause pause that doubling ends at
 * @param mostConnections connections a listener has at once; further ones are closed at once
 */
public record ConnectionLimits(
        Duration connectTimeout, Duration silence, Duration firstPause, Duration longestPause, int mostConnections) {

    /** Five seconds to connect, two heartbeats of silence, pauses from one to thirty seconds, 200 connections. */
    public static ConnectionLimits defaults() {
        return new ConnectionLimits(
                Duration.ofSeconds(5), Duration.ofSeconds(120), Duration.ofSeconds(1), Duration.ofSeconds(30), 200);
    }
}
