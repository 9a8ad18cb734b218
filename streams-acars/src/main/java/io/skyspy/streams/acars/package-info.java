/**
 * Raw datalink records to ACARS messages: the topology, its processors and settings.
 *
 * <p>Depends on {@code format} and {@code message}, the schemas and Kafka Streams. Does not know receivers or clients.
 */
@NullMarked
package io.skyspy.streams.acars;

import org.jspecify.annotations.NullMarked;
