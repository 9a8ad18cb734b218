@NullMarked
package io.skyspy.aviation.registry;

import org.jspecify.annotations.NullMarked;
