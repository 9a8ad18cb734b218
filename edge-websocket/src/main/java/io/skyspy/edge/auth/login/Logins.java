package io.skyspy.edge.auth.login;

import io.skyspy.edge.auth.Directory;
import io.skyspy.edge.auth.Journal;
import io.skyspy.edge.auth.Login;
import io.skyspy.edge.auth.User;
import io.skyspy.edge.auth.login.AccountProblem.Kind;
import io.skyspy.edge.auth.password.Passwords;
import io.skyspy.edge.auth.token.OwnTokens;
import io.skyspy.edge.auth.token.OwnTokens.Claims;
import io.skyspy.edge.auth.token.OwnTokens.Use;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lets users in with their passwords, and keeps them in with refresh tokens, each of which is good once. */
public final class Logins {

    /** Log-ins of one user at a time; beyond that the oldest ends. */
    private static final int MOST_PER_USER = 20;

    private static final String WRONG_TOKEN = "Token is invalid or expired";

    private final Directory directory;
    private final Journal journal;
    private final Passwords passwords;
    private final OwnTokens tokens;
    private final Duration accessLife;
    private final Duration refreshLife;

    public Logins(
            Directory directory,
            Journal journal,
            Passwords passwords,
            OwnTokens tokens,
            Duration accessLife,
            Duration refreshLife) {
        this.directory = directory;
        this.journal = journal;
        this.passwords = passwords;
        this.tokens = tokens;
        this.accessLife = accessLife;
        this.refreshLife = refreshLife;
    }

    /**
     * What a user who was let in gets.
     *
     * @param expiresIn how long the access token is good
     */
    public record Pair(User user, String access, String refresh, Duration expiresIn) {

        /** Without the tokens: they must not get into a log by accident. */
        @Override
        public String toString() {
            return "tokens of " + user.username();
        }
    }

    /**
     * Lets somebody in.
     *
     * @param nameOrEmail as typed
     * @throws AccountProblem which does not tell a wrong name from a wrong password
     */
    public Pair logIn(String nameOrEmail, String password, Instant now) {
        Optional<User> found = directory.userByNameOrEmail(nameOrEmail);
        boolean same = passwords.matches(password, found.flatMap(User::passwordHash));
        if (!same || found.isEmpty()) {
            throw new AccountProblem(Kind.UNKNOWN, "Invalid credentials");
        }
        if (!found.get().active()) {
            throw new AccountProblem(Kind.DENIED, "Account is disabled");
        }
        return begin(found.get(), now);
    }

    /**
     * The next pair for a refresh token. One that was used before ends the whole log-in: somebody has copied it.
     *
     * @throws AccountProblem when it is not good
     */
    public synchronized Pair refresh(String refreshToken, Instant now) {
        Claims claims = tokens.read(refreshToken, Use.REFRESH, now).orElseThrow(Logins::wrongToken);
        Login login = directory
                .login(claims.login())
                .filter(each -> !each.revoked() && each.userId() == claims.userId())
                .orElseThrow(Logins::wrongToken);
        if (!login.refreshId().equals(claims.id())) {
            journal.write(login.ended());
            throw wrongToken();
        }
        User user = directory
                .user(login.userId())
                .filter(User::active)
                .filter(each -> !login.startedAt().isBefore(each.tokensFrom()))
                .orElseThrow(Logins::wrongToken);
        return proceed(user, login, now);
    }

    /** Ends the log-in a token is from, access or refresh; nothing happens with one that is not good. */
    public void logOut(String token, Instant now) {
        tokens.read(token, Use.REFRESH, now)
                .or(() -> tokens.read(token, Use.ACCESS, now))
                .flatMap(claims -> directory.login(claims.login()))
                .ifPresent(login -> journal.write(login.ended()));
    }

    /** Whether a token of either use is good. */
    public boolean isGood(String token, Instant now) {
        Optional<Login> login = tokens.read(token, Use.ACCESS, now)
                .or(() -> tokens.read(token, Use.REFRESH, now)
                        .filter(claims -> directory
                                .login(claims.login())
                                .filter(each -> each.refreshId().equals(claims.id()))
                                .isPresent()))
                .flatMap(claims -> directory.login(claims.login()));
        return login.filter(each -> !each.revoked())
                .flatMap(each -> directory
                        .user(each.userId())
                        .filter(User::active)
                        .filter(user -> !each.startedAt().isBefore(user.tokensFrom())))
                .isPresent();
    }

    /**
     * Gives a user another password, ends every log-in with the old one, and begins a new one.
     *
     * @throws AccountProblem when the old password is wrong or the new one cannot be used
     */
    public Pair changePassword(User user, String oldPassword, String newPassword, Instant now) {
        if (!passwords.matches(oldPassword, user.passwordHash())) {
            throw new AccountProblem(Kind.WRONG, "Current password is incorrect");
        }
        Passwords.objection(newPassword).ifPresent(objection -> {
            throw new AccountProblem(Kind.WRONG, objection);
        });
        User changed = user.withPassword(passwords.hash(newPassword), now);
        journal.write(changed);
        return begin(changed, now);
    }

    private Pair begin(User user, Instant now) {
        List<Login> before = directory.logins(user.id(), now);
        before.stream()
                .limit(Math.max(0, before.size() - MOST_PER_USER + 1))
                .forEach(oldest -> journal.write(oldest.ended()));
        return proceed(user, new Login(id(), user.id(), "", now, now, false), now);
    }

    private Pair proceed(User user, Login login, Instant now) {
        Instant issuedAt = now.truncatedTo(ChronoUnit.SECONDS);
        Login next = login.rotated(id(), issuedAt.plus(refreshLife));
        journal.write(next);
        Claims refresh = new Claims(Use.REFRESH, next.refreshId(), next.id(), user.id(), issuedAt, next.expiresAt());
        Claims access = new Claims(Use.ACCESS, id(), next.id(), user.id(), issuedAt, issuedAt.plus(accessLife));
        return new Pair(user, tokens.issue(access), tokens.issue(refresh), accessLife);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static AccountProblem wrongToken() {
        return new AccountProblem(Kind.UNKNOWN, WRONG_TOKEN);
    }
}
