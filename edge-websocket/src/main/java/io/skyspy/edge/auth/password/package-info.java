/**
 * Passwords: how they are kept, and what it may cost to check one.
 *
 * <p>Depends on Spring Security's Argon2 encoder, a class without the framework. Does not know users.
 */
@NullMarked
package io.skyspy.edge.auth.password;

import org.jspecify.annotations.NullMarked;
