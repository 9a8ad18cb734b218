/**
 * Tracks as the records others read, and reports of others as the fold takes them.
 *
 * <p>Depends on {@code track} and on the Avro classes of {@code io.skyspy.schemas}. Does not decide what is published or when.
 */
@NullMarked
package io.skyspy.streams.aircraft.publish;

import org.jspecify.annotations.NullMarked;
