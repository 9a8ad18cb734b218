/**
 * What the search for hazards is told about an aircraft, as plain values.
 *
 * <p>Depends on {@code io.skyspy.aviation}. Does not know Kafka, Avro or what counts as a hazard.
 */
@NullMarked
package io.skyspy.streams.safety.observe;

import org.jspecify.annotations.NullMarked;
