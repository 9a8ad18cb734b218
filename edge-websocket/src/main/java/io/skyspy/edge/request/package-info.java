/**
 * What clients can ask for, and what the answer is made of.
 *
 * <p>Depends on the table and the message shapes. Does not know sessions, transports, Kafka or Spring.
 */
@NullMarked
package io.skyspy.edge.request;

import org.jspecify.annotations.NullMarked;
