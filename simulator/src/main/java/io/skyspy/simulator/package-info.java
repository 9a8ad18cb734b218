/**
 * Simulated traffic around one receiver, as the frames that receiver hears, in the order of their times.
 *
 * <p>Depends on {@code traffic}, {@code flight}, {@code radio} and {@code scenario}. Does not know sockets or wall clocks.
 */
@NullMarked
package io.skyspy.simulator;

import org.jspecify.annotations.NullMarked;
