/**
 * What simulated aircraft say over ACARS and VDL2, as acarsdec and dumpvdl2 would write it.
 *
 * <p>Depends on the simulation. Does not know who reads it.
 */
@NullMarked
package io.skyspy.simulator.datalink;

import org.jspecify.annotations.NullMarked;
