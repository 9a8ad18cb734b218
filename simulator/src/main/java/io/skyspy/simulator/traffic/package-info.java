/**
 * Who flies where: aerodromes, airlines, types and the flights of ordinary traffic.
 *
 * <p>Depends on {@code flight} for plans and {@code radio} for identities. Does not move anything and transmits nothing.
 */
@NullMarked
package io.skyspy.simulator.traffic;

import org.jspecify.annotations.NullMarked;
