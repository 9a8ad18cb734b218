/**
 * States, incidents and what passes between the tasks, as Avro records and back.
 *
 * <p>Depends on {@code io.skyspy.schemas} and the pure packages beside it. Does not know Kafka.
 */
@NullMarked
package io.skyspy.streams.safety.publish;

import org.jspecify.annotations.NullMarked;
