/**
 * What the contract with clients names: endpoints, streams and their topics, statistics, request types.
 *
 * <p>Depends on the features of auth only. Does not know JSON, sessions, transports, Kafka or Spring.
 */
@NullMarked
package io.skyspy.edge.contract;

import org.jspecify.annotations.NullMarked;
