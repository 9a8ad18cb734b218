package io.skyspy.runtime.spool;

/**
 * What a spool holds.
 *
 * @param bytes size of its files
 * @param records records that are not acknowledged
 * @param dropped records given up since the spool was opened, because it was full
 * @param damagedBytes bytes found damaged when it was opened, for instance the end of a record that a killed process was writing
 */
public record SpoolStatus(long bytes, long records, long dropped, long damagedBytes) {}
