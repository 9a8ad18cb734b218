/**
 * The app that makes frames and reports into aircraft states, deltas, sightings and sessions: its topology, settings and metrics.
 *
 * <p>Depends on Kafka Streams, {@code io.skyspy.runtime} and the packages below. Does not decode or decide: that is {@code track}.
 */
@NullMarked
package io.skyspy.streams.aircraft;

import org.jspecify.annotations.NullMarked;
