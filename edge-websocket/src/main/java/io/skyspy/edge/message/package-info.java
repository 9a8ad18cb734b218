/**
 * The JSON that clients see and send, and nothing else does: shapes, names, timestamps, batches, error texts.
 *
 * <p>Depends on the table and Jackson. Does not know sessions, transports, Kafka or Spring.
 */
@NullMarked
package io.skyspy.edge.message;

import org.jspecify.annotations.NullMarked;
