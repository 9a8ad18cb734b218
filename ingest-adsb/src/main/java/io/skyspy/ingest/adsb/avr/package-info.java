/**
 * The AVR text form of raw frames.
 *
 * <p>Depends on {@code feed}, {@code lines} and the parity of {@code aviation}. Does not decode frames.
 */
@NullMarked
package io.skyspy.ingest.adsb.avr;

import org.jspecify.annotations.NullMarked;
