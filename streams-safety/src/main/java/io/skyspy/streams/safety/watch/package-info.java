/**
 * What a single aircraft shows by itself: codes, advisories, vertical rates. Each detector is a function with its thresholds.
 *
 * <p>Depends on {@code observe} and {@code incident}. Does not know Kafka, or how long incidents last.
 */
@NullMarked
package io.skyspy.streams.safety.watch;

import org.jspecify.annotations.NullMarked;
