/**
 * The JSON that receivers write, told apart by its shape, to one canonical message.
 *
 * <p>Depends on the Avro classes and {@code aviation}. Does not know Kafka, nor what has been heard before.
 */
@NullMarked
package io.skyspy.streams.acars.format;

import org.jspecify.annotations.NullMarked;
