package io.skyspy.edge.rest.auth;

import io.skyspy.edge.auth.Attempts;
import io.skyspy.edge.auth.login.AccountProblem;
import io.skyspy.edge.auth.login.AccountProblem.Kind;
import io.skyspy.edge.auth.login.Logins;
import io.skyspy.edge.auth.login.Logins.Pair;
import io.skyspy.edge.auth.token.TokenSources;
import io.skyspy.edge.message.AccountDocuments;
import io.skyspy.edge.message.JsonBody;
import io.skyspy.edge.rest.Documents;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Logging in and out, under the addresses of the contract and under those of the original product. */
@RestController
final class LoginController {

    private static final String NO_ACCOUNT = "No active account found with the given credentials";

    private final Accounts accounts;
    private final Logins logins;
    private final LoginOptions options;
    private final Throttle throttle;
    private final Attempts refusals;
    private final Clock clock;

    LoginController(
            Accounts accounts, Logins logins, LoginOptions options, Throttle throttle, Attempts refusals, Clock clock) {
        this.accounts = accounts;
        this.logins = logins;
        this.options = options;
        this.throttle = throttle;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping({"/api/v1/auth/config", "/api/v1/auth/config/"})
    ResponseEntity<byte[]> config() {
        return Documents.ok(AccountDocuments.config(accounts.directory(), options.local(), options.issuer()));
    }

    @PostMapping({"/api/v1/auth/login", "/api/v1/auth/login/"})
    ResponseEntity<byte[]> logIn(HttpServletRequest request) throws IOException {
        Instant now = clock.instant();
        Pair pair = logIn(request, now);
        byte[] user = AccountDocuments.profile(
                pair.user(), accounts.directory().permissions(pair.user().roles(), now), now);
        return Documents.ok(
                AccountDocuments.tokens(pair.access(), pair.refresh(), pair.expiresIn(), Optional.of(user)));
    }

    /** The contract's own address; it does not tell a user who is shut out from one there is not. */
    @PostMapping({"/api/auth/token", "/api/auth/token/"})
    ResponseEntity<byte[]> token(HttpServletRequest request) throws IOException {
        try {
            return tokens(logIn(request, clock.instant()));
        } catch (AccountProblem problem) {
            if (problem.kind() == Kind.WRONG || !options.local()) {
                throw problem;
            }
            throw new AccountProblem(Kind.UNKNOWN, NO_ACCOUNT);
        }
    }

    @PostMapping({"/api/auth/token/refresh", "/api/auth/token/refresh/", "/api/v1/auth/refresh", "/api/v1/auth/refresh/"
    })
    ResponseEntity<byte[]> refresh(HttpServletRequest request) throws IOException {
        String token = refreshToken(request).orElseThrow(() -> new AccountProblem(Kind.WRONG, "refresh is required."));
        Instant now = clock.instant();
        refusals.waiting(request.getRemoteAddr(), now).ifPresent(wait -> {
            throw new Throttle.ThrottledException(wait);
        });
        try {
            return tokens(logins.refresh(token, now));
        } catch (AccountProblem notGood) {
            var unused = refusals.attempt(request.getRemoteAddr(), now);
            throw notGood;
        }
    }

    @PostMapping({"/api/auth/token/verify", "/api/auth/token/verify/"})
    ResponseEntity<byte[]> verify(HttpServletRequest request) throws IOException {
        if (!logins.isGood(accounts.request(request).required("token"), clock.instant())) {
            throw new AccountProblem(Kind.UNKNOWN, "Token is invalid or expired");
        }
        return Documents.ok(AccountDocuments.empty());
    }

    @PostMapping({"/api/v1/auth/logout", "/api/v1/auth/logout/"})
    ResponseEntity<byte[]> logOut(HttpServletRequest request) throws IOException {
        Instant now = clock.instant();
        refreshToken(request).ifPresent(token -> logins.logOut(token, now));
        header(request).ifPresent(token -> logins.logOut(token, now));
        return Documents.ok(AccountDocuments.empty());
    }

    private Pair logIn(HttpServletRequest request, Instant now) throws IOException {
        JsonBody wanted = accounts.request(request);
        if (!options.local()) {
            throw new AccountProblem(Kind.DENIED, "Local authentication is disabled");
        }
        String username =
                wanted.text("username").filter(text -> !text.isBlank()).orElseGet(() -> wanted.required("email"));
        String password = wanted.required("password");
        throttle.attempt(request.getRemoteAddr(), username, now);
        return logins.logIn(username.strip(), password, now);
    }

    /** Some clients send it as if it were an access token. */
    private Optional<String> refreshToken(HttpServletRequest request) throws IOException {
        JsonBody body = accounts.request(request);
        return body.text("refresh").or(() -> body.text("refresh_token")).or(() -> header(request));
    }

    private static Optional<String> header(HttpServletRequest request) {
        return TokenSources.ofRequest(request.getHeader(HttpHeaders.AUTHORIZATION), null);
    }

    private static ResponseEntity<byte[]> tokens(Pair pair) {
        return Documents.ok(AccountDocuments.tokens(pair.access(), pair.refresh(), pair.expiresIn(), Optional.empty()));
    }
}
