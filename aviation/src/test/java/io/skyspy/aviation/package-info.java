@NullMarked
package io.skyspy.aviation;

import org.jspecify.annotations.NullMarked;
