/**
 * Text recordings with a time before each frame.
 *
 * <p>Depends on {@code feed} and {@code lines}. Does not decode frames.
 */
@NullMarked
package io.skyspy.ingest.adsb.timed;

import org.jspecify.annotations.NullMarked;
