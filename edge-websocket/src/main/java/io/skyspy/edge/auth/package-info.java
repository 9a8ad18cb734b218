/**
 * Who is connected, and what they may see and do: users, roles, keys, and the rules that follow from them.
 *
 * <p>Depends on nothing but the JDK. Does not know tokens, sessions, transports, JSON, Kafka or Spring.
 */
@NullMarked
package io.skyspy.edge.auth;

import org.jspecify.annotations.NullMarked;
