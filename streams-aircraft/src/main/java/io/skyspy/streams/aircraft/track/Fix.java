package io.skyspy.streams.aircraft.track;

import io.skyspy.aviation.geo.Position;

/**
 * Where an aircraft was.
 *
 * @param atMs event time, milliseconds since the epoch
 * @param surface whether it said so on the ground
 */
record Fix(Position position, long atMs, boolean surface) {}
