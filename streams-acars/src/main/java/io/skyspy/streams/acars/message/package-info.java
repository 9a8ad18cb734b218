/**
 * What becomes of messages: copies are counted, blocks put together, texts decoded, flights given callsigns.
 *
 * <p>Depends on the Avro classes and {@code aviation}. Does not know Kafka or the forms of receivers.
 */
@NullMarked
package io.skyspy.streams.acars.message;

import org.jspecify.annotations.NullMarked;
