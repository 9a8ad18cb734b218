/**
 * Where JSON objects begin and end in the bytes of a feed.
 *
 * <p>Depends on nothing. Does not know sockets, Kafka or what the objects mean.
 */
@NullMarked
package io.skyspy.ingest.acars.objects;

import org.jspecify.annotations.NullMarked;
