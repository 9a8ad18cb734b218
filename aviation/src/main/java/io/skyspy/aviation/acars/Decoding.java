package io.skyspy.aviation.acars;

/** What a decoder makes of a message: something, or nothing. Never an exception, since anything can be in the air. */
public sealed interface Decoding permits Decoded, Undecoded {}
