/**
 * A simulated receiver: offers the frames of a simulation over TCP in Beast binary, as a decoder box does.
 *
 * <p>Depends on the simulation and on sockets. Does not choose what is simulated.
 */
@NullMarked
package io.skyspy.simulator.feed;

import org.jspecify.annotations.NullMarked;
