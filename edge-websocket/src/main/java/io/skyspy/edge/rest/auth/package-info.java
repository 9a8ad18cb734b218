/**
 * Accounts over plain HTTP: who asks, whether they may, and logging in and managing accounts.
 *
 * <p>Depends on Spring MVC, {@code auth} and the message shapes. Does not know Kafka, sockets or how passwords are kept.
 */
@NullMarked
package io.skyspy.edge.rest.auth;

import org.jspecify.annotations.NullMarked;
