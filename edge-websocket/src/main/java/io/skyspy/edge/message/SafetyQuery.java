package io.skyspy.edge.message;

import io.skyspy.edge.safety.SafetyFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is asked about safety events.
 *
 * @param limit how many at most, 1 to 500
 * @param offset how many are left out at the start
 * @param hours over which to count, 1 to 720
 */
public record SafetyQuery(SafetyFilter filter, int limit, int offset, int hours) {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MOST = 500;
    private static final int FURTHEST = 100_000;
    private static final int DAY = 24;
    private static final int MOST_HOURS = 720;

    /** Reads the parameters of a request. What makes no sense counts as not given. */
    public static SafetyQuery of(Params params, Instant now) {
        Optional<Integer> hours = params.whole("hours", 1, MOST_HOURS);
        SafetyFilter filter = new SafetyFilter(
                params.text("event_type"),
                params.text("severity"),
                params.text("icao").or(() -> params.text("icao_hex")),
                params.has("acknowledged") ? Optional.of(params.flag("acknowledged")) : Optional.empty(),
                hours.map(since -> now.minus(Duration.ofHours(since))));
        return new SafetyQuery(
                filter,
                params.whole("limit", 1, MOST).orElse(DEFAULT_LIMIT),
                params.whole("offset", 0, FURTHEST).orElse(0),
                hours.orElse(DAY));
    }

    /** The event that is meant; empty when none is named, or by something that is no id. */
    public static OptionalLong eventId(Params params) {
        return params.number("event_id")
                .or(() -> params.number("id"))
                .map(id -> OptionalLong.of(id.longValue()))
                .orElse(OptionalLong.empty());
    }
}
