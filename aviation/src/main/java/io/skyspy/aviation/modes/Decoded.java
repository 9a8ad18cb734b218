package io.skyspy.aviation.modes;

/** Result of decoding one frame. A rejected frame is data, not an exception: noise is normal on 1090 MHz. */
public sealed interface Decoded permits ModeSMessage, Rejected {}
