package io.skyspy.edge.hub;

import java.time.Duration;

/**
 * What the hub does when.
 *
 * @param updateEvery time between full lists; zero for none
 * @param positionsEvery time between position lists; zero for none
 * @param heartbeatEvery time between heartbeats; zero for none
 * @param statisticsEvery time between statistics; zero for none
 * @param eventsEvery least time between batches of events that may wait
 * @param resumable how long after it was told a client may come back to where it left off
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
        Duration statisticsEvery,
        Duration eventsEvery,
        Duration resumable,
        Duration pingEvery,
        Duration deadAfter,
        Duration stallAfter,
        int inboundPerSecond,
        int inboundBurst) {}
