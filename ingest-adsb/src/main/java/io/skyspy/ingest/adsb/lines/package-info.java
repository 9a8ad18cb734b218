/**
 * Cutting of text feeds into lines of bounded length.
 *
 * <p>Depends on {@code feed}. Does not know what the lines mean.
 */
@NullMarked
package io.skyspy.ingest.adsb.lines;

import org.jspecify.annotations.NullMarked;
