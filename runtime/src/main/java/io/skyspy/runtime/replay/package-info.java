/**
 * What playing recordings has in common, whatever they hold: files packed or not, speed, the wait until something is due, the thread.
 *
 * <p>Depends on {@code source}. Does not know what a recording holds.
 */
@NullMarked
package io.skyspy.runtime.replay;

import org.jspecify.annotations.NullMarked;
