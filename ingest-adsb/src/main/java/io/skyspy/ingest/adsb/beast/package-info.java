/**
 * Framing of the Beast binary format.
 *
 * <p>Depends on {@code feed}. Does not look into the frames.
 */
@NullMarked
package io.skyspy.ingest.adsb.beast;

import org.jspecify.annotations.NullMarked;
