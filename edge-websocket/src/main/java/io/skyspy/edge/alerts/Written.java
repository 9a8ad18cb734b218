package io.skyspy.edge.alerts;

/**
 * Something that was written.
 *
 * @param known whether this edge has read it back, so that whoever asks next is answered accordingly
 */
public record Written<T>(T what, boolean known) {}
