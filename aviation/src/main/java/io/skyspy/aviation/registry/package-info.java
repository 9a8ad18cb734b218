/**
 * What an ICAO address tells by itself: the state of registry, whether it is the military's, often the registration.
 *
 * <p>Depends on addresses. Does not look aircraft up in a database.
 */
@NullMarked
package io.skyspy.aviation.registry;

import org.jspecify.annotations.NullMarked;
