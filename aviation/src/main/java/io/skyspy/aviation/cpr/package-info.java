/**
 * Compact position reporting: latitude and longitude in twice 17 bits, and back.
 *
 * <p>Depends on {@code geo}. Does not remember: which frames may be paired and which results are believable is decided
 * by who holds the aircraft's history.
 */
@NullMarked
package io.skyspy.aviation.cpr;

import org.jspecify.annotations.NullMarked;
