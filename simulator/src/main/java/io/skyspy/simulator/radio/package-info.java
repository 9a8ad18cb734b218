/**
 * What a simulated aircraft transmits and when, and which of it one receiver hears.
 *
 * <p>Depends on {@code encode} for the frames and {@code flight} for the motion. Does not decide who flies where.
 */
@NullMarked
package io.skyspy.simulator.radio;

import org.jspecify.annotations.NullMarked;
