/**
 * The safety events an edge knows, which of them somebody asks for, and what they add up to.
 *
 * <p>Depends on the Avro classes of safety events and on callers. Does not know JSON, sessions, Kafka or Spring.
 */
@NullMarked
package io.skyspy.edge.safety;

import org.jspecify.annotations.NullMarked;
