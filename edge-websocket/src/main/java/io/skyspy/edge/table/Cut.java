package io.skyspy.edge.table;

import java.time.Instant;

/**
 * One version of the table, in the history.
 *
 * @param at wall-clock time of the cut
 * @param offsets how far the topic had been read
 * @param removals how many aircraft it removed
 */
record Cut(long version, Instant at, Offsets offsets, int removals) {}
