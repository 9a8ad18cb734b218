@NullMarked
package io.skyspy.aviation.atmosphere;

import org.jspecify.annotations.NullMarked;
