package io.skyspy.streams.alerts.notify;

import java.time.Duration;
import java.util.Optional;

/** How an attempt to deliver something ended. */
sealed interface Attempt {

    /** It is there. */
    record Delivered() implements Attempt {}

    /**
     * It is not, but may be later.
     *
     * @param problem for people; no secrets
     * @param notBefore how long the receiver wants to be left alone, if it said so
     */
    record Later(String problem, Optional<Duration> notBefore) implements Attempt {}

    /**
     * It never will be.
     *
     * @param problem for people; no secrets
     */
    record Refused(String problem) implements Attempt {}
}
