@NullMarked
package io.skyspy.aviation.quality;

import org.jspecify.annotations.NullMarked;
