/**
 * Who comes too close to whom: the grid that brings aircraft together, and the judgement of pairs.
 *
 * <p>Depends on {@code observe}, {@code incident} and {@code io.skyspy.aviation}. Does not know Kafka, or how long incidents last.
 */
@NullMarked
package io.skyspy.streams.safety.conflict;

import org.jspecify.annotations.NullMarked;
