/**
 * Mode S and ADS-B: bytes on air to messages, without memory of what came before.
 *
 * <p>Depends on addresses and {@code cpr}. Does not trust: whether a recovered address is real, which frames pair to a
 * position and what a code means in which ADS-B version of the sender are decided by who folds messages into state.
 */
@NullMarked
package io.skyspy.aviation.modes;

import org.jspecify.annotations.NullMarked;
