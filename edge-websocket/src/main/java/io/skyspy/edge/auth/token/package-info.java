/**
 * Tokens: our own JSON web tokens, those of a trusted issuer, API keys; where they stand in a request, and whose they are.
 *
 * <p>Depends on the directory and the rules of {@code auth}, and on Nimbus JOSE. Does not know passwords, Kafka or Spring.
 */
@NullMarked
package io.skyspy.edge.auth.token;

import org.jspecify.annotations.NullMarked;
