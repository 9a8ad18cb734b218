package io.skyspy.edge.message;

import io.skyspy.edge.alerts.Alert;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * What is asked about matches. What is empty excludes nothing.
 *
 * @param since when it matched, at the earliest
 * @param limit how many at most
 * @param offset how many are left out at the start
 */
public record AlertQuery(
        Optional<Long> ruleId,
        Optional<String> icao,
        Optional<String> priority,
        Optional<Boolean> acknowledged,
        Optional<Instant> since,
        int limit,
        int offset)
        implements Predicate<Alert> {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MOST = 500;
    private static final int MOST_OVER_SOCKETS = 200;
    private static final int FURTHEST = 100_000;
    private static final int DAY = 24;
    private static final int MOST_HOURS = 720;
    private static final String HOURS = "hours";

    /** What a plain request asks for. What makes no sense counts as not given. */
    public static AlertQuery of(Params params, Instant now) {
        return new AlertQuery(
                params.number("rule_id").map(Double::longValue),
                params.text("icao").or(() -> params.text("icao_hex")),
                params.text("priority"),
                params.has("acknowledged") ? Optional.of(params.flag("acknowledged")) : Optional.empty(),
                params.whole(HOURS, 1, MOST_HOURS).map(hours -> now.minus(Duration.ofHours(hours))),
                params.whole("limit", 1, MOST).orElse(DEFAULT_LIMIT),
                params.whole("offset", 0, FURTHEST).orElse(0));
    }

    /** The same over a socket: those of the last day, unless another time is asked for. */
    public static AlertQuery ofRequest(Params params, Instant now) {
        AlertQuery asked = of(params, now);
        int hours = params.whole(HOURS, 1, MOST_HOURS).orElse(DAY);
        return new AlertQuery(
                asked.ruleId,
                asked.icao,
                asked.priority,
                asked.acknowledged,
                Optional.of(now.minus(Duration.ofHours(hours))),
                Math.min(asked.limit, MOST_OVER_SOCKETS),
                asked.offset);
    }

    /** The match that is meant; empty when none is named, or by something that is no id. */
    public static OptionalLong alertId(Params params) {
        return params.number("id")
                .or(() -> params.number("alert_id"))
                .map(id -> OptionalLong.of(id.longValue()))
                .orElse(OptionalLong.empty());
    }

    @Override
    public boolean test(Alert alert) {
        return ruleId.map(id -> id == alert.match().getRuleId()).orElse(true)
                && icao.map(alert.match().getAircraft().getIcao()::equalsIgnoreCase)
                        .orElse(true)
                && priority.map(alert.match().getPriority()::equalsIgnoreCase).orElse(true)
                && acknowledged.map(asked -> asked == alert.isAcknowledged()).orElse(true)
                && since.map(start -> !alert.triggeredAt().isBefore(start)).orElse(true);
    }
}
