package io.skyspy.edge.socket;

import io.skyspy.edge.auth.Attempts;
import io.skyspy.edge.auth.Authentication;
import io.skyspy.edge.auth.Authenticator;
import io.skyspy.edge.auth.SessionKey;
import io.skyspy.edge.auth.token.SessionSources;
import io.skyspy.edge.auth.token.TokenSources;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.http.HttpHeaders;

/**
 * Finds out who is at the door. A wrong token does not keep a client from being connected, only to be told so and sent away; but one that
 * comes again and again with wrong tokens is not even heard.
 */
final class Admission {

    private static final String SUBPROTOCOLS = "Sec-WebSocket-Protocol";

    private final Authenticator authenticator;
    private final BooleanSupplier accountsKnown;
    private final Attempts refusals;
    private final Clock clock;

    Admission(Authenticator authenticator, BooleanSupplier accountsKnown, Attempts refusals, Clock clock) {
        this.authenticator = authenticator;
        this.accountsKnown = accountsKnown;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** Why somebody cannot even be told whether they are let in. */
    Optional<Refusal> refusal(HttpServletRequest request) {
        if (!accountsKnown.getAsBoolean()) {
            return Optional.of(Refusal.NOT_READY);
        }
        boolean repeated =
                refusals.waiting(request.getRemoteAddr(), clock.instant()).isPresent();
        return repeated && token(request).isPresent() ? Optional.of(Refusal.TOO_MANY_WRONG_TOKENS) : Optional.empty();
    }

    Authentication authenticate(HttpServletRequest request) {
        Instant now = clock.instant();
        Optional<String> token = token(request);
        Authentication authentication = authenticator.authenticate(token, now);
        if (authentication instanceof Authentication.Refused && token.isPresent()) {
            var unused = refusals.attempt(request.getRemoteAddr(), now);
        }
        return authentication instanceof Authentication.Accepted accepted
                ? new Authentication.Accepted(accepted.caller().within(session(request)))
                : authentication;
    }

    private static Optional<String> session(HttpServletRequest request) {
        return SessionSources.ofHandshake(
                        request.getAttribute(QueryTokens.SESSION) instanceof String inQuery ? inQuery : null,
                        Collections.list(request.getHeaders(HttpHeaders.COOKIE)))
                .map(SessionKey::sha256);
    }

    private static Optional<String> token(HttpServletRequest request) {
        List<String> subprotocols = Collections.list(request.getHeaders(SUBPROTOCOLS));
        return TokenSources.ofHandshake(
                request.getAttribute(QueryTokens.TOKEN) instanceof String inQuery ? inQuery : null,
                subprotocols,
                request.getHeader(HttpHeaders.AUTHORIZATION),
                request.getHeader("X-API-Key"));
    }
}
