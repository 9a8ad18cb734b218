/**
 * Incidents from their detection to their end: one life cycle for every kind.
 *
 * <p>Depends on {@code observe}. Does not know Kafka, or how anything is detected.
 */
@NullMarked
package io.skyspy.streams.safety.incident;

import org.jspecify.annotations.NullMarked;
