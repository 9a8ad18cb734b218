/**
 * What a parser makes of the bytes of a source: frames, reports, rejections.
 *
 * <p>Depends on the Avro classes only. Does not know sockets, files or Kafka.
 */
@NullMarked
package io.skyspy.ingest.adsb.feed;

import org.jspecify.annotations.NullMarked;
