package io.skyspy.streams.aircraft.track;

import org.jspecify.annotations.Nullable;

/**
 * That a frame or report was heard.
 *
 * @param atMs event time, milliseconds since the epoch
 * @param signalDbfs signal level in dBFS, 0 = full scale; absent when unknown
 * @param mark the source a network says the frame was made from; absent for a frame as it was on the air
 */
public record Heard(
        long atMs,
        Receiver receiver,
        @Nullable Float signalDbfs,
        @Nullable Source mark) {}
