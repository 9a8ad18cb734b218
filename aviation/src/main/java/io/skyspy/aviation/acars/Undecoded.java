package io.skyspy.aviation.acars;

/**
 * A message that no decoder knows.
 *
 * @param text as received
 */
public record Undecoded(String text) implements Decoding {}
