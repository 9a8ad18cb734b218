/**
 * What is answered over plain HTTP: the aircraft, the state of the server, the web page.
 *
 * <p>Depends on Spring MVC, the picture and the message shapes. Does not know sessions, sockets or Kafka.
 */
@NullMarked
package io.skyspy.edge.rest;

import org.jspecify.annotations.NullMarked;
