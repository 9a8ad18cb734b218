package io.skyspy.streams.aircraft.track;

import io.skyspy.aviation.geo.Position;

/**
 * Where an aircraft was.
 *
 * @param atMs event time, milliseconds since the epoch
 * @param surface whether it said so on the ground
 * @param coarse whether it said so in 12 bits, to about 160 m
 */
record Fix(Position position, long atMs, boolean surface, boolean coarse) {}
