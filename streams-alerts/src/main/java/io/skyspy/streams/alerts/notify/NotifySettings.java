package io.skyspy.streams.alerts.notify;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people who are not connected are told. The mail server is Spring's own {@code spring.mail.*}.
 *
 * @param allowPrivateTargets whether web hooks may go to addresses of this machine and of private networks; with false, who may make a rule
 *     cannot reach what only this machine can
 * @param timeout longest time for one attempt
 * @param retryAfter pauses between attempts; after the last one a message is given up
 * @param giveUpAfter a message older than that is not sent any more
 * @param pauseBetween shortest time between two messages to the same channel
 * @param maxWaiting most messages that wait at a time; more are given up at once
 * @param mailFrom sender of e-mails
 */
@ConfigurationProperties(prefix = "skyspy.notify", ignoreUnknownFields = false)
public record NotifySettings(
        @DefaultValue("false") boolean allowPrivateTargets,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue({"5s", "30s", "2m", "10m", "30m"}) List<Duration> retryAfter,
        @DefaultValue("6h") Duration giveUpAfter,
        @DefaultValue("1s") Duration pauseBetween,
        @DefaultValue("10000") int maxWaiting,
        @DefaultValue("skyspy@localhost") String mailFrom) {

    public NotifySettings {
        retryAfter = List.copyOf(retryAfter);
        if (maxWaiting < 1) {
            throw new IllegalArgumentException("skyspy.notify.max-waiting must be at least 1, but is " + maxWaiting);
        }
    }
}
