/**
 * What ACARS messages say: labels, and decoders from the text of a message to positions, times, airports, routes and clearances.
 *
 * <p>Depends on {@code aviation} and {@code geo}. Does not know receivers, JSON or how a message reached us.
 */
@NullMarked
package io.skyspy.aviation.acars;

import org.jspecify.annotations.NullMarked;
