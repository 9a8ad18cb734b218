package io.skyspy.edge.stomp;

import io.skyspy.edge.auth.Attempts;
import io.skyspy.edge.auth.Authentication;
import io.skyspy.edge.auth.Authenticator;
import io.skyspy.edge.auth.login.AccountProblem;
import io.skyspy.edge.auth.login.Logins;
import io.skyspy.edge.auth.token.TokenSources;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;

/**
 * Finds out who connects: by a token in {@code Authorization}, {@code token} or {@code passcode}, by {@code login} and {@code passcode}
 * of an account, or by what the handshake said.
 */
final class StompLogin {

    private static final int MOST_PER_MINUTE = 5;
    private static final int REMEMBERED = 10_000;

    private final Authenticator authenticator;
    private final Logins logins;
    private final Attempts attempts = new Attempts(MOST_PER_MINUTE, Duration.ofMinutes(1), REMEMBERED);

    StompLogin(Authenticator authenticator, Logins logins) {
        this.authenticator = authenticator;
        this.logins = logins;
    }

    Authentication authenticate(StompHeaderAccessor connect, Authentication handshake, String address, Instant now) {
        Optional<String> token = TokenSources.ofRequest(connect.getFirstNativeHeader("Authorization"), null)
                .or(() -> Optional.ofNullable(connect.getFirstNativeHeader("token")));
        if (token.isPresent()) {
            return authenticator.authenticate(token, now);
        }
        String name = connect.getLogin();
        String passcode = connect.getPasscode();
        if (passcode == null || passcode.isEmpty() || isOpenToAll(handshake)) {
            return handshake;
        }
        return looksLikeToken(passcode)
                ? authenticator.authenticate(Optional.of(passcode), now)
                : logIn(name, passcode, address, now);
    }

    /** As slow as a password hash must be; so the number of tries is limited by address and by name. */
    private Authentication logIn(@Nullable String name, String password, String address, Instant now) {
        if (name == null
                || attempts.attempt(address, now).isPresent()
                || attempts.attempt("user " + name, now).isPresent()) {
            return new Authentication.Refused(Authentication.Reason.THROTTLED);
        }
        try {
            return authenticator.authenticate(
                    Optional.of(logins.logIn(name, password, now).access()), now);
        } catch (AccountProblem wrong) {
            return new Authentication.Refused(Authentication.Reason.INVALID);
        }
    }

    /** Where nobody is asked who they are, a made-up passcode is no mistake. */
    private static boolean isOpenToAll(Authentication handshake) {
        return handshake instanceof Authentication.Accepted accepted
                && accepted.caller().isEverybody();
    }

    private static boolean looksLikeToken(String passcode) {
        return passcode.startsWith("sk_") || passcode.startsWith("eyJ");
    }
}
