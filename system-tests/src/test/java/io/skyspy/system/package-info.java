/**
 * The whole system, driven as its users drive it, and the rules every module keeps.
 *
 * <p>Depends on everything. Does not reach into any app but through what it serves.
 */
@NullMarked
package io.skyspy.system;

import org.jspecify.annotations.NullMarked;
