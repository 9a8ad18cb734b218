/**
 * What is known about each aircraft, and how messages and reports change it.
 *
 * <p>Depends on {@code io.skyspy.aviation}. Does not know Kafka, Avro, Spring or the wall clock: time is the event time of what was
 * heard. Objects here are changed in place and confined to one thread.
 */
@NullMarked
package io.skyspy.streams.aircraft.track;

import org.jspecify.annotations.NullMarked;
