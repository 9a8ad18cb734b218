/** Tests of the package of the same name. Depends on its code and testkit. Does not ship. */
@NullMarked
package io.skyspy.simulator.encode;

import org.jspecify.annotations.NullMarked;
