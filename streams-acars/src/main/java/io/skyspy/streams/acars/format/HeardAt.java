package io.skyspy.streams.acars.format;

import io.skyspy.schemas.avro.DatalinkClock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The time a receiver heard something: its own clock, unless that cannot be right. */
final class HeardAt {

    private static final Duration AHEAD = Duration.ofMinutes(1);
    private static final double EARLIEST_S = 946_684_800; // the year 2000
    private static final double LATEST_S = 4_102_444_800.0; // the year 2100

    private HeardAt() {}

    /** A time in seconds, or seconds and microseconds apart; absent when there is none. */
    static Instant of(@Nullable Double seconds, double micros, Envelope envelope, List<Rejection> remarks) {
        if (envelope.clock() == DatalinkClock.ARRIVAL || seconds == null) {
            return envelope.receivedAt();
        }
        boolean possible = seconds >= EARLIEST_S && seconds <= LATEST_S && micros >= 0 && micros < 1e6;
        Instant said =
                possible ? Instant.ofEpochMilli(Math.round(seconds * 1e3 + micros / 1e3)) : envelope.receivedAt();
        boolean ahead = envelope.clock() == DatalinkClock.LIVE
                && said.isAfter(envelope.receivedAt().plus(AHEAD));
        if (!possible || ahead) {
            remarks.add(Rejection.BAD_TIME);
            return envelope.receivedAt();
        }
        return said;
    }

    /** A time in ISO 8601 form. */
    static Instant of(@Nullable String iso, Envelope envelope, List<Rejection> remarks) {
        if (iso == null) {
            return envelope.receivedAt();
        }
        try {
            return of((double) Instant.parse(iso).toEpochMilli() / 1e3, 0, envelope, remarks);
        } catch (DateTimeParseException unreadable) {
            remarks.add(Rejection.BAD_TIME);
            return envelope.receivedAt();
        }
    }

    /** A member {@code t} with seconds and microseconds. */
    static Instant of(Json t, Envelope envelope, List<Rejection> remarks) {
        Double micros = t.number("usec");
        return of(t.number("sec"), micros == null ? 0 : micros, envelope, remarks);
    }
}
