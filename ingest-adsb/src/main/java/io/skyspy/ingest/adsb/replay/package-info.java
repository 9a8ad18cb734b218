/**
 * Recorded feeds played back, with the recorded times as the time of the events.
 *
 * <p>Depends on {@code publish}, {@code source} and the parsers. Does not know Kafka.
 */
@NullMarked
package io.skyspy.ingest.adsb.replay;

import org.jspecify.annotations.NullMarked;
