package io.skyspy.runtime.spool;

/**
 * Place of a record in a spool.
 *
 * @param segment number of the segment, growing over the life of the spool
 * @param index place in the segment, from 0
 */
public record SpoolPosition(long segment, int index) {}
