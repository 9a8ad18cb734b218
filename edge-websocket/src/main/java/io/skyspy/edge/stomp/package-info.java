/**
 * Speaks STOMP with clients of the hub: each subscription is a session of its own, with the same bodies as everybody's.
 *
 * <p>Depends on the hub, the message parser and the sockets; Spring's codec reads and writes frames. Does not know the table or Kafka.
 */
@NullMarked
package io.skyspy.edge.stomp;

import org.jspecify.annotations.NullMarked;
