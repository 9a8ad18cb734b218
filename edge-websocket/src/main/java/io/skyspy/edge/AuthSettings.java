package io.skyspy.edge;

import io.skyspy.edge.auth.AuthMode;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may connect. {@code docs/security.md} explains.
 *
 * @param mode {@code public}: everybody may see and do everything; {@code hybrid}: what is open to everybody without a token, more with one;
 *     {@code private}: nothing without a token. {@code AUTH_MODE} means the same
 * @param rejectInvalidTokens whether, in the mode {@code hybrid}, somebody with a wrong or expired token is sent away with 4001 instead of
 *     being taken for somebody without
 * @param jwtSecret what our tokens are signed with, at least 32 characters, the same for all edges; when absent, one is made and kept in the
 *     data directory. {@code SKYSPY_JWT_SECRET} means the same
 * @param accessTokenLife how long an access token is good
 * @param refreshTokenLife how long a refresh token is good, at most 30 days
 * @param localLogin whether users can log in with a name and a password
 * @param loginsPerMinute attempts to log in within a minute, from one address and for one user; beyond that they are answered 429
 * @param refusalsPerMinute handshakes and requests with a wrong token within a minute from one address; beyond that they are answered 429
 * @param oidc the OpenID Connect issuer whose tokens are good, too
 */
public record AuthSettings(
        @DefaultValue("public") AuthMode mode,
        @DefaultValue("true") boolean rejectInvalidTokens,
        @Nullable String jwtSecret,
        @DefaultValue("60m") Duration accessTokenLife,
        @DefaultValue("2d") Duration refreshTokenLife,
        @DefaultValue("true") boolean localLogin,
        @DefaultValue("5") int loginsPerMinute,
        @DefaultValue("60") int refusalsPerMinute,
        @DefaultValue Oidc oidc) {

    private static final Duration LONGEST_REFRESH = Duration.ofDays(30);

    public AuthSettings {
        if (accessTokenLife.toSeconds() < 1 || accessTokenLife.compareTo(refreshTokenLife) > 0) {
            throw new IllegalArgumentException("skyspy.edge.auth.access-token-life (" + accessTokenLife
                    + ") must be at least a second and not longer than refresh-token-life (" + refreshTokenLife + ")");
        }
        if (refreshTokenLife.compareTo(LONGEST_REFRESH) > 0) {
            throw new IllegalArgumentException(
                    "skyspy.edge.auth.refresh-token-life must be at most 30 days, but is " + refreshTokenLife);
        }
        requireAtLeastOne("logins-per-minute", loginsPerMinute);
        requireAtLeastOne("refusals-per-minute", refusalsPerMinute);
    }

    /**
     * An OpenID Connect issuer.
     *
     * @param issuer its address, as in the claim {@code iss} of its tokens; absent for none
     * @param audience what must be among the claim {@code aud}
     * @param jwksUri where its keys are; when absent, what it says at {@code .well-known/openid-configuration}
     * @param nameClaim claim that says who somebody is
     * @param rolesClaim claim with the roles of somebody, a list or a text with spaces; dots lead into objects ({@code realm_access.roles})
     * @param roleMapping our role for each value of that claim; a value that is not listed means the role of that name
     * @param defaultRole role of those whose token names none; none when absent
     */
    public record Oidc(
            @Nullable String issuer,
            @DefaultValue("skyspy") String audience,
            @Nullable URI jwksUri,
            @DefaultValue("preferred_username") String nameClaim,
            @DefaultValue("roles") String rolesClaim,
            @DefaultValue Map<String, String> roleMapping,
            @Nullable String defaultRole) {

        public Oidc {
            roleMapping = Map.copyOf(roleMapping);
        }
    }

    private static void requireAtLeastOne(String key, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("skyspy.edge.auth." + key + " must be at least 1, but is " + value);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "AuthSettings[mode=" + mode + "]";
    }
}
