package io.skyspy.edge.rest.auth;

import org.jspecify.annotations.Nullable;

/**
 * How clients may come in.
 *
 * @param local whether with a password
 * @param perMinute attempts within a minute, from one address and for one user
 * @param issuer whose tokens are good, too; null for nobody's
 */
public record LoginOptions(
        boolean local, int perMinute, @Nullable String issuer) {}
