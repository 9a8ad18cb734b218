/**
 * How good ADS-B data say they are: NIC, containment radius, NACp and SIL by ADS-B version.
 *
 * <p>Depends on the JDK only. Does not remember which version a sender has.
 */
@NullMarked
package io.skyspy.aviation.quality;

import org.jspecify.annotations.NullMarked;
