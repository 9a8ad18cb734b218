/**
 * Recent datalink messages: what is kept of them, which of them somebody wants, what they add up to.
 *
 * <p>Depends on the Avro classes only. Does not know JSON, Kafka, sessions or Spring.
 */
@NullMarked
package io.skyspy.edge.datalink;

import org.jspecify.annotations.NullMarked;
