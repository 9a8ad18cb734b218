@NullMarked
package io.skyspy.aviation.cpr;

import org.jspecify.annotations.NullMarked;
