package io.skyspy.edge.auth.token;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a token of another issuer must say, and what it means here.
 *
 * @param issuer claim {@code iss}, to the letter
 * @param audience must be among those of the claim {@code aud}
 * @param nameClaim says who it is; {@code sub} when the token does not have it
 * @param rolesClaim a list or a text with spaces; dots lead into objects, such as {@code realm_access.roles}
 * @param roles role for each value of the claim; a value not listed means the role of that name
 * @param defaultRole role of those whose token names none that there is; empty for none
 */
public record IssuerRules(
        String issuer,
        String audience,
        String nameClaim,
        String rolesClaim,
        Map<String, String> roles,
        Optional<String> defaultRole) {

    public IssuerRules {
        roles = Map.copyOf(roles);
    }

    /** The role that a value of the claim means. */
    String role(String claimed) {
        return roles.getOrDefault(claimed, claimed);
    }

    /** Whether the roles are given by the token alone. */
    List<String> orDefault(List<String> found) {
        return found.isEmpty() ? defaultRole.stream().toList() : found;
    }
}
