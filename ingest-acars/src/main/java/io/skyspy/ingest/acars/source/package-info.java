/**
 * Sources of datalink records: datagrams, connections, recordings.
 *
 * <p>Depends on {@code objects} and the sources of {@code runtime}. Does not know Kafka.
 */
@NullMarked
package io.skyspy.ingest.acars.source;

import org.jspecify.annotations.NullMarked;
