package io.skyspy.edge.rest.auth;

import io.skyspy.edge.auth.Attempts;
import io.skyspy.edge.auth.Authentication;
import io.skyspy.edge.auth.Authenticator;
import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.auth.SessionKey;
import io.skyspy.edge.auth.token.SessionSources;
import io.skyspy.edge.auth.token.TokenSources;
import io.skyspy.edge.message.ServerDocuments;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/**
 * Says of every request who it is from, and turns those away who may not read what they ask for. The one cookie there is stands for
 * somebody without an account, and comes only with what our own pages ask for; so no page of another host can ask in a user's name, and
 * what such a page wants to change is refused also where nobody is asked who they are.
 */
public final class AuthFilter extends OncePerRequestFilter {

    /** Attribute of a request: the {@link Caller}; none for somebody who is not let in. */
    public static final String CALLER = "caller";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private static final Duration STARTING_FOR = Duration.ofSeconds(2);

    private final Authenticator authenticator;
    private final BooleanSupplier accountsKnown;
    private final Attempts refusals;
    private final Clock clock;

    AuthFilter(Authenticator authenticator, BooleanSupplier accountsKnown, Attempts refusals, Clock clock) {
        this.authenticator = authenticator;
        this.accountsKnown = accountsKnown;
        this.refusals = refusals;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isForeign(request)) {
            answer(response, HttpStatus.FORBIDDEN, "Pages of other hosts cannot change anything here.", null);
            return;
        }
        RestRule rule = RestRule.of(UrlPathHelper.defaultInstance.getPathWithinApplication(request));
        if (!accountsKnown.getAsBoolean()) {
            if (rule instanceof RestRule.Open && !request.getRequestURI().startsWith("/api/")) {
                chain.doFilter(request, response);
            } else {
                answer(response, HttpStatus.SERVICE_UNAVAILABLE, "The server is starting.", STARTING_FOR);
            }
            return;
        }
        Optional<String> token =
                TokenSources.ofRequest(request.getHeader(HttpHeaders.AUTHORIZATION), request.getHeader("X-API-Key"));
        Instant now = clock.instant();
        Optional<Duration> wait = token.isEmpty() ? Optional.empty() : refusals.waiting(request.getRemoteAddr(), now);
        if (wait.isPresent() && !(rule instanceof RestRule.Open)) {
            answer(response, HttpStatus.TOO_MANY_REQUESTS, "Too many wrong tokens.", wait.get());
            return;
        }
        Caller caller = switch (authenticator.authenticate(token, now)) {
            case Authentication.Accepted accepted -> accepted.caller().within(session(request));
            case Authentication.Refused refused -> null;
        };
        if (rule.allows(caller)) {
            if (caller != null) {
                request.setAttribute(CALLER, caller);
            }
            chain.doFilter(request, response);
        } else {
            if (caller == null && token.isPresent()) {
                var unused = refusals.attempt(request.getRemoteAddr(), now);
            }
            turnAway(response, caller, token.isPresent());
        }
    }

    /** Whether a page of another host wants to change something, as browsers tell it. */
    private static boolean isForeign(HttpServletRequest request) {
        boolean reads = READING.contains(request.getMethod());
        return !reads && "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    }

    private static Optional<String> session(HttpServletRequest request) {
        return SessionSources.ofRequest(Collections.list(request.getHeaders(HttpHeaders.COOKIE)))
                .map(SessionKey::sha256);
    }

    private static void turnAway(HttpServletResponse response, @Nullable Caller caller, boolean withToken)
            throws IOException {
        if (caller != null && caller.credential().isPresent()) {
            answer(response, HttpStatus.FORBIDDEN, "Permission denied", null);
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        answer(response, HttpStatus.UNAUTHORIZED, withToken ? "Invalid token" : "Authentication required", null);
    }

    private static void answer(
            HttpServletResponse response, HttpStatus status, String text, @Nullable Duration retryAfter)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (retryAfter != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds() + 1)));
        }
        response.getOutputStream().write(ServerDocuments.detail(text));
    }
}
