package io.skyspy.streams.aircraft.track;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides when others hear of a track: at once when it is new or the change is urgent, else at most once per interval. What had to wait is
 * told as soon as it may be, with what was known by then, so that the result does not depend on who else is heard.
 */
final class Emission {
    private final TrackSettings settings;
    private final TrackEvents events;
    private final List<Track> pending = new ArrayList<>();

    Emission(TrackSettings settings, TrackEvents events) {
        this.settings = settings;
        this.events = events;
    }

    /** Tells what waits if its time has come before this moment. */
    void before(Track track, long nowMs) {
        if (track.times.pending && nowMs >= dueMs(track)) {
            emit(track, dueMs(track));
        }
    }

    /**
     * Looks at a track that has just heard something.
     *
     * @param certain whether it may be shown, if it is not yet: one frame alone may be noise that a receiver put right
     */
    void after(Track track, boolean certain, long nowMs) {
        TrackTimes times = track.times;
        if (!times.published) {
            if (certain) {
                appear(track, nowMs);
            }
            return;
        }
        track.fields.expire(nowMs);
        if (track.fields.urgent() || isDue(track, nowMs)) {
            emit(track, nowMs);
        } else if (isNew(track) && !times.pending) {
            times.pending = true;
            pending.add(track);
        }
        follow(track, nowMs);
    }

    private boolean isDue(Track track, long nowMs) {
        long sinceMs = nowMs - track.times.lastEmittedMs;
        return (isNew(track) && sinceMs >= settings.emitInterval().toMillis())
                || sinceMs >= settings.refreshInterval().toMillis();
    }

    private static boolean isNew(Track track) {
        return (track.fields.changed() | track.fields.cleared()) != 0;
    }

    private long dueMs(Track track) {
        return track.times.lastEmittedMs + settings.emitInterval().toMillis();
    }

    private void appear(Track track, long nowMs) {
        track.derive();
        track.times.published = true;
        track.times.sequence++;
        track.times.lastEmittedMs = nowMs;
        events.appeared(track, nowMs);
        track.fields.markPublished();
        follow(track, nowMs);
    }

    private void emit(Track track, long atMs) {
        track.derive();
        track.times.pending = false;
        track.times.sequence++;
        track.times.lastEmittedMs = atMs;
        events.changed(track, atMs);
        track.fields.markPublished();
    }

    /** Sightings and sessions. */
    private void follow(Track track, long nowMs) {
        TrackTimes times = track.times;
        Fix fix = track.positions.fix();
        if (fix != null
                && fix.atMs() == nowMs
                && nowMs - times.lastSightingMs >= settings.sightingInterval().toMillis()) {
            track.derive();
            times.lastSightingMs = nowMs;
            events.sighted(track);
        }
        if (nowMs - times.lastSessionMs >= settings.sessionInterval().toMillis()) {
            track.derive();
            times.lastSessionMs = nowMs;
            events.continued(track);
        }
    }

    /** Tells everything that waits and whose time has come. */
    void flush(long nowMs) {
        if (pending.isEmpty()) {
            return;
        }
        pending.removeIf(track -> {
            before(track, nowMs);
            return !track.times.pending;
        });
    }

    /** Forgets a track; if others know it, they hear that it is gone. */
    void remove(Track track, long atMs) {
        track.times.pending = false;
        if (track.times.published) {
            track.times.sequence++;
            events.removed(track, atMs);
        }
    }
}
