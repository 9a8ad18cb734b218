@NullMarked
package io.skyspy.aviation.geo;

import org.jspecify.annotations.NullMarked;
