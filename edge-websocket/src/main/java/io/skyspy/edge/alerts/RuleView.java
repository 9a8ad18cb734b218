package io.skyspy.edge.alerts;

import io.skyspy.schemas.avro.AlertRule;
import io.skyspy.schemas.avro.NotificationChannel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A rule, and what it is to one caller.
 *
 * @param lastTriggered when it matched last; empty when it has not, or not lately
 * @param followers how many users follow it
 * @param channels those of its notification channels that there are
 * @param own whether it belongs to the caller
 * @param editable whether the caller may change it
 * @param deletable whether the caller may delete it
 * @param followed whether the caller follows it
 */
public record RuleView(
        AlertRule rule,
        Optional<Instant> lastTriggered,
        int followers,
        List<NotificationChannel> channels,
        boolean own,
        boolean editable,
        boolean deletable,
        boolean followed) {

    public RuleView {
        channels = List.copyOf(channels);
    }
}
