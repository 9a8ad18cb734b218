/**
 * Air: pressure, temperature and wind, as far as aircraft data tell them.
 *
 * <p>Depends on {@code geo}. Does not smooth or remember.
 */
@NullMarked
package io.skyspy.aviation.atmosphere;

import org.jspecify.annotations.NullMarked;
