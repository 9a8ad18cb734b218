/**
 * How simulated aircraft move: legs to fly, the demands they make, and the dynamics that answer within limits.
 *
 * <p>Depends on positions of {@code aviation}. Does not know who flies, where traffic goes, or what is transmitted.
 */
@NullMarked
package io.skyspy.simulator.flight;

import org.jspecify.annotations.NullMarked;
