package io.skyspy.runtime.outbox;

import java.time.Duration;

/**
 * Bounds of an outbox.
 *
 * @param memoryBytes what may wait in memory for the broker's acknowledgement; beyond it records go to the spool
 * @param patience how long a record may wait for its acknowledgement before it is written to the spool
 * @param stuckAfter how long nothing at all may be acknowledged before the producer is replaced, in case it is the one that is stuck
 */
public record OutboxSettings(long memoryBytes, Duration patience, Duration stuckAfter) {}
