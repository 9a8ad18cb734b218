package io.skyspy.edge.rest.alerts;

import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.auth.SessionKey;
import io.skyspy.edge.auth.token.SessionSources;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Gives somebody without an account a session when they make the first thing that must belong to somebody. Scripts cannot read the cookie,
 * and no page of another host can make a browser send it.
 */
final class SessionCookie {

    private static final Duration KEPT = Duration.ofDays(365);

    private final SecureRandom random;

    SessionCookie(SecureRandom random) {
        this.random = random;
    }

    /** The caller, in a session if it needs one. */
    Caller begun(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        if (caller.credential().isPresent() || caller.session().isPresent()) {
            return caller;
        }
        SessionKey key = SessionKey.random(random);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(SessionSources.COOKIE, key.text())
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Strict")
                        .secure(request.isSecure())
                        .maxAge(KEPT)
                        .build()
                        .toString());
        return caller.within(Optional.of(key.sha256()));
    }
}
