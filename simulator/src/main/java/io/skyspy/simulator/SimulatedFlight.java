package io.skyspy.simulator;

import io.skyspy.aviation.IcaoAddress;
import io.skyspy.simulator.flight.Motion;

/**
 * An aircraft under way, at one instant.
 *
 * @param callsign as it transmits it
 */
public record SimulatedFlight(IcaoAddress address, String callsign, Motion motion) {}
