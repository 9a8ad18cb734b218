/**
 * The app that makes aircraft states into safety events: its topology, settings and metrics.
 *
 * <p>Depends on Kafka Streams, {@code io.skyspy.runtime} and the packages below. Does not detect or decide: that is theirs.
 */
@NullMarked
package io.skyspy.streams.safety;

import org.jspecify.annotations.NullMarked;
