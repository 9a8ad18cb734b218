package io.skyspy.simulator.radio;

import io.skyspy.aviation.IcaoAddress;
import io.skyspy.aviation.modes.Callsign;
import io.skyspy.aviation.modes.EmitterCategory;

/** Who transmits: what stays the same for a whole flight. */
public record Identity(IcaoAddress address, Callsign callsign, EmitterCategory category, Equipment equipment) {}
