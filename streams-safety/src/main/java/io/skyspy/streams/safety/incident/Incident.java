package io.skyspy.streams.safety.incident;

import org.jspecify.annotations.Nullable;

/**
 * One incident at one point of its life: detected, updated, perhaps acknowledged, ended.
 *
 * @param id [1, 2^53)
 * @param sequence counts what others were told about it, from 1
 * @param latest how it was last seen
 * @param worst how grave it was at worst
 * @param toldMs event time at which others last heard of it
 * @param acknowledgement who took note, if anybody did
 * @param end how it ended; absent while it lasts
 */
public record Incident(
        long id,
        int sequence,
        long startMs,
        Sight latest,
        Severity worst,
        long toldMs,
        @Nullable Acknowledgement acknowledgement,
        @Nullable End end) {

    /** That somebody took note. */
    public record Acknowledgement(long atMs, @Nullable String by) {}

    /** That it is over. */
    public record End(long atMs, Resolution resolution) {}

    /** How an incident ends. */
    public enum Resolution {
        /** The condition went away. */
        CLEARED,
        /** TCAS said so. */
        CLEAR_OF_CONFLICT,
        /** The aircraft is no longer heard. */
        LOST
    }

    static Incident begin(Sight sight) {
        Subject subject = sight.subject();
        return new Incident(
                subject.id(sight.sinceMs()), 1, sight.sinceMs(), sight, sight.severity(), sight.atMs(), null, null);
    }

    public Subject subject() {
        return latest.subject();
    }

    public boolean isActive() {
        return end == null;
    }

    /** Seen again; others are not told. */
    Incident seen(Sight sight) {
        return new Incident(id, sequence, startMs, sight, worst.worst(sight.severity()), toldMs, acknowledgement, end);
    }

    /** As others are told at that event time. */
    Incident told(long atMs) {
        return new Incident(id, sequence + 1, startMs, latest, worst, atMs, acknowledgement, end);
    }

    Incident acknowledged(@Nullable Acknowledgement by) {
        return new Incident(id, sequence + 1, startMs, latest, worst, toldMs, by, end);
    }

    Incident ended(End how) {
        return new Incident(id, sequence + 1, startMs, latest, worst, how.atMs(), acknowledgement, how);
    }
}
