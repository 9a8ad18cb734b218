package io.skyspy.edge.hub;

import java.time.Duration;

/**
 * What the hub does when.
 *
 * @param updateEvery time between full lists; zero for none
 * @param positionsEvery time between position lists; zero for none
 * @param heartbeatEvery time between heartbeats
 * @param pingEvery time between pings of the protocol
 * @param deadAfter silence, answers to pings included, after which a client is given up
 * @param stallAfter time without a byte taken after which a client is given up
 * @param inboundPerSecond messages a client may send per second
 * @param inboundBurst messages it may send at once
 */
public record HubSettings(
        Duration updateEvery,
        Duration positionsEvery,
        Duration heartbeatEvery,
        Duration pingEvery,
        Duration deadAfter,
        Duration stallAfter,
        int inboundPerSecond,
        int inboundBurst) {}
