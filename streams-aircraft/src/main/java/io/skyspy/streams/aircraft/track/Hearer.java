package io.skyspy.streams.aircraft.track;

import org.jspecify.annotations.Nullable;

/**
 * One of those who hear an aircraft.
 *
 * @param heardAtMs when it last did, milliseconds since the epoch
 * @param signalDbfs level of that frame in dBFS; absent when unknown
 */
public record Hearer(
        Receiver receiver, long heardAtMs, @Nullable Float signalDbfs) {}
