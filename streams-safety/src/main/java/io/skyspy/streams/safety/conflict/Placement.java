package io.skyspy.streams.safety.conflict;

import io.skyspy.streams.safety.observe.Observation;

/**
 * That an aircraft is in a cell, or has left it.
 *
 * @param aircraft as it was when its position was valid
 */
public record Placement(String cell, Presence presence, Observation aircraft) {}
