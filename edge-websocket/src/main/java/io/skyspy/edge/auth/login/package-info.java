/**
 * What people do with accounts: log in and out, manage users, roles, keys and access.
 *
 * <p>Depends on the directory, the journal, tokens and passwords. Does not know HTTP, JSON, Kafka or Spring.
 */
@NullMarked
package io.skyspy.edge.auth.login;

import org.jspecify.annotations.NullMarked;
