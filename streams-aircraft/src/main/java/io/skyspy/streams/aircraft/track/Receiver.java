package io.skyspy.streams.aircraft.track;

import io.skyspy.aviation.geo.Position;
import org.jspecify.annotations.Nullable;

/**
 * Who heard something.
 *
 * @param location where its antenna is; absent when unknown
 */
public record Receiver(String id, @Nullable Position location) {}
