/**
 * A Kafka broker inside this JVM, on a durable directory.
 *
 * <p>Depends on Kafka's server, whose classes are no public API and are named nowhere else. Does not know our topics or apps.
 */
@NullMarked
package io.skyspy.embedded;

import org.jspecify.annotations.NullMarked;
