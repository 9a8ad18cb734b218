package io.skyspy.simulator;

/**
 * A frame as the receiver hears it.
 *
 * @param timeMicros since the epoch, UTC
 * @param bytes 7 or 14, as on air; belongs to the frame and is not to be changed
 * @param signalDbfs at most 0
 */
@SuppressWarnings("ArrayRecordComponent") // one of millions: compared by nobody, copied for nobody
public record SimulatedFrame(long timeMicros, byte[] bytes, float signalDbfs) {}
