/**
 * Live sources: connections to receivers, connections from receivers, files polled over HTTP.
 *
 * <p>Depends on {@code publish} and the parsers. Does not know Kafka.
 */
@NullMarked
package io.skyspy.ingest.adsb.source;

import org.jspecify.annotations.NullMarked;
