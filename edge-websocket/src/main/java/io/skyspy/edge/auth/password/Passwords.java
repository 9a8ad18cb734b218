package io.skyspy.edge.auth.password;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Hashes and checks passwords with Argon2id, few at a time, because each takes memory and a core.
 *
 * @see "OWASP Password Storage Cheat Sheet: Argon2id with 19 MiB, 2 iterations, 1 lane"
 */
public final class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19_456;
    private static final int ITERATIONS = 2;

    private static final int AT_A_TIME = 2;
    private static final Duration TURN_WITHIN = Duration.ofSeconds(5);

    private static final int SHORTEST = 8;
    private static final int LONGEST = 1024;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, ITERATIONS);
    private final Semaphore turns = new Semaphore(AT_A_TIME, true);
    private @Nullable String nobodys;

    /** What is wrong with a password somebody wants to have; empty when nothing is. */
    public static Optional<String> objection(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("A password must have at least " + SHORTEST + " characters.");
        }
        return password.length() > LONGEST
                ? Optional.of("A password must have at most " + LONGEST + " characters.")
                : Optional.empty();
    }

    /** The hash, with its salt and parameters, in the PHC string format. */
    public String hash(String password) {
        return inTurn(() -> encoder.encode(password));
    }

    /**
     * Whether the password is the one of that hash. Takes as long when there is none, so that nobody finds out which users there are.
     *
     * @throws TooBusyException when too many others are being checked
     */
    public boolean matches(String password, Optional<String> hash) {
        if (password.length() > LONGEST) {
            return false;
        }
        String compared = hash.orElseGet(this::nobodys);
        boolean same = inTurn(() -> encoder.matches(password, compared));
        return same && hash.isPresent();
    }

    /** Made when it is first needed: most edges never check a password. */
    private synchronized String nobodys() {
        if (nobodys == null) {
            nobodys = hash("nobody's password");
        }
        return nobodys;
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(TURN_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooBusyException();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TooBusyException();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    /** Too many passwords are being checked. */
    public static final class TooBusyException extends RuntimeException {

        private static final long serialVersionUID = 1;

        TooBusyException() {
            super("Too many log-ins at once.");
        }
    }
}
