/**
 * Thousands of WebSocket clients on one thread, which look at as little as they can of what they get.
 *
 * <p>Depends on the JDK only. Does not know who serves them, or what a figure is for.
 */
@NullMarked
package io.skyspy.benchmarks.load;

import org.jspecify.annotations.NullMarked;
