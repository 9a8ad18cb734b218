/**
 * Addresses of aircraft, the words everything else is keyed by.
 *
 * <p>Depends on the JDK only. Does not decode: frames are read in {@code modes}.
 */
@NullMarked
package io.skyspy.aviation;

import org.jspecify.annotations.NullMarked;
