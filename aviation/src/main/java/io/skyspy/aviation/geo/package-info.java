/**
 * Points on the Earth, distances and bearings between them.
 *
 * <p>Depends on GeographicLib. Does not know aircraft or receivers.
 */
@NullMarked
package io.skyspy.aviation.geo;

import org.jspecify.annotations.NullMarked;
