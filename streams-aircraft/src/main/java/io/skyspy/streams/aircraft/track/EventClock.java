package io.skyspy.streams.aircraft.track;

/**
 * The time of one partition: the latest event time seen.
 *
 * <p>What is older than that by more than an aircraft is kept is late. When for five seconds of event time nothing but late things
 * arrive, somebody started another recording, and time begins again there.
 */
final class EventClock {
    private static final long NONE = Long.MIN_VALUE;
    private static final long NEW_TIMELINE_MS = 5_000;

    private final long lateMs;
    private long nowMs = NONE;
    private long lateSinceMs = NONE;

    EventClock(long lateMs) {
        this.lateMs = lateMs;
    }

    enum Verdict {
        ON_TIME,
        LATE,
        NEW_TIMELINE
    }

    Verdict advance(long timeMs) {
        if (nowMs == NONE || timeMs >= nowMs - lateMs) {
            nowMs = Math.max(nowMs, timeMs);
            lateSinceMs = NONE;
            return Verdict.ON_TIME;
        }
        if (lateSinceMs == NONE || timeMs < lateSinceMs) {
            lateSinceMs = timeMs;
        }
        if (timeMs - lateSinceMs < NEW_TIMELINE_MS) {
            return Verdict.LATE;
        }
        nowMs = timeMs;
        lateSinceMs = NONE;
        return Verdict.NEW_TIMELINE;
    }

    boolean started() {
        return nowMs != NONE;
    }

    long nowMs() {
        return nowMs;
    }
}
