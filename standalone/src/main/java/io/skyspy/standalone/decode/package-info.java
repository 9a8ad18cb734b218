/**
 * The command that turns recorded or piped frames into one JSON object each.
 *
 * <p>Depends on the parsers of {@code ingest-adsb}, the decoder of {@code aviation} and the fold of {@code streams-aircraft}. Does not use
 * Spring or Kafka, so that it starts at once and keeps up with a pipe.
 */
@NullMarked
package io.skyspy.standalone.decode;

import org.jspecify.annotations.NullMarked;
