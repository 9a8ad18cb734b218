/**
 * What every app needs in order to run: settings shared by all, Kafka clients, topics at start, the life cycle of a Streams app.
 *
 * <p>Depends on schemas, Spring Boot and Kafka. Does not know any app.
 */
@NullMarked
package io.skyspy.runtime;

import org.jspecify.annotations.NullMarked;
