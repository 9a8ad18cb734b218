package io.skyspy.streams.aircraft.track;

import io.skyspy.aviation.cpr.CprFrame;

/**
 * A position frame that waits for its counterpart.
 *
 * @param atMs event time, milliseconds since the epoch
 * @param source where it came from: only frames of one source may be paired
 * @param coarse whether its coordinates had 12 bits: such frames may be paired with each other only
 */
record Half(CprFrame frame, long atMs, Source source, boolean coarse) {}
