/**
 * The {@code auth.*} topics: reads them into the directory, on every edge, and writes what is decided on this one.
 *
 * <p>Depends on Kafka and the Avro classes, which do not leave it. Does not know tokens, HTTP or who may do what.
 */
@NullMarked
package io.skyspy.edge.auth.store;

import org.jspecify.annotations.NullMarked;
