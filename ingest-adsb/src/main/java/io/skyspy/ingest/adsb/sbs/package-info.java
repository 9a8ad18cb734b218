/**
 * The SBS-1 (BaseStation) text form of decoded messages.
 *
 * <p>Depends on {@code feed}, {@code lines} and {@code fields}. Does not decode frames.
 */
@NullMarked
package io.skyspy.ingest.adsb.sbs;

import org.jspecify.annotations.NullMarked;
