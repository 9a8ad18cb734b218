/**
 * What transponders say, bit by bit: payloads of extended squitters and Comm-B registers, and the frames around them.
 *
 * <p>Depends on {@code aviation} for parity, CPR and the codes it can already read. Does not know flights, times or radio.
 */
@NullMarked
package io.skyspy.simulator.encode;

import org.jspecify.annotations.NullMarked;
