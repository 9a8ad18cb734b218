package io.skyspy.edge.rest.auth;

import io.skyspy.edge.auth.Attempts;
import io.skyspy.edge.auth.User;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Lets nobody guess passwords quickly: so many attempts a minute from an address, and as many for a user. */
final class Throttle {

    private static final int REMEMBERED = 10_000;

    private final Attempts byAddress;
    private final Attempts byUser;

    Throttle(int perMinute) {
        byAddress = new Attempts(perMinute, Duration.ofMinutes(1), REMEMBERED);
        byUser = new Attempts(perMinute, Duration.ofMinutes(1), REMEMBERED);
    }

    /** Too many attempts. */
    static final class ThrottledException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final Duration wait;

        ThrottledException(Duration wait) {
            super("Request was throttled. Expected available in " + seconds(wait) + " seconds.");
            this.wait = wait;
        }

        /** Whole seconds to wait, at least one. */
        long retryAfterSeconds() {
            return seconds(wait);
        }

        private static long seconds(Duration wait) {
            return Math.max(1, wait.plusMillis(999).toSeconds());
        }
    }

    void attempt(String address, String username, Instant now) {
        Optional<Duration> wait = byAddress.attempt(address, now).or(() -> byUser.attempt(User.key(username), now));
        if (wait.isPresent()) {
            throw new ThrottledException(wait.get());
        }
    }
}
