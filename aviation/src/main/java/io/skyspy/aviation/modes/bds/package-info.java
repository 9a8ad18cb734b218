/**
 * Comm-B registers: what the 56 bits of a reply to a radar may mean.
 *
 * <p>Depends on {@code modes}. Does not ask the ground station, which alone knows what it asked for: registers are
 * inferred, and several candidates are an honest answer.
 */
@NullMarked
package io.skyspy.aviation.modes.bds;

import org.jspecify.annotations.NullMarked;
