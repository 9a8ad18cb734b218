@NullMarked
package io.skyspy.aviation.modes;

import org.jspecify.annotations.NullMarked;
