@NullMarked
package io.skyspy.aviation.modes.bds;

import org.jspecify.annotations.NullMarked;
