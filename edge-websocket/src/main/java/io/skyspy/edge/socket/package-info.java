/**
 * Carries sessions over WebSocket on Jetty: the door (which paths, which origins, how many), the frames, the limits of what comes in.
 *
 * <p>Depends on Jetty's WebSocket core, the hub and the message parser. Does not know JSON shapes, the table or Kafka.
 */
@NullMarked
package io.skyspy.edge.socket;

import org.jspecify.annotations.NullMarked;
