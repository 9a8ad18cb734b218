/**
 * Stories that can be added to ordinary traffic, such as an emergency.
 *
 * <p>Depends on {@code traffic} and {@code flight}. Does not move anything and transmits nothing.
 */
@NullMarked
package io.skyspy.simulator.scenario;

import org.jspecify.annotations.NullMarked;
