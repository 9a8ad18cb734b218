/**
 * Who is connected, and what they may see and do.
 *
 * <p>Depends on nothing but the JDK. Does not know sessions, transports, JSON, Kafka or Spring.
 */
@NullMarked
package io.skyspy.edge.auth;

import org.jspecify.annotations.NullMarked;
