/**
 * Where tracks live while the app runs, and how they outlive it.
 *
 * <p>Depends on Kafka Streams and {@code track}. Does not look into tracks.
 */
@NullMarked
package io.skyspy.streams.aircraft.store;

import org.jspecify.annotations.NullMarked;
