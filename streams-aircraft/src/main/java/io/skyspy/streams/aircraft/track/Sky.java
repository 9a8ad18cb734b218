package io.skyspy.streams.aircraft.track;

import io.skyspy.aviation.AircraftAddress;
import io.skyspy.aviation.modes.Decoded;
import io.skyspy.aviation.modes.ModeSDecoder;
import io.skyspy.aviation.modes.ModeSMessage;
import io.skyspy.aviation.modes.Rejected;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All aircraft of one partition: takes frames and reports, keeps the tracks, tells others what changed.
 *
 * <p>Everything depends on event time and on the order of each aircraft's own frames only, so that a recording gives the same result at any
 * speed and however it is spread over partitions. Not thread-safe.
 */
public final class Sky {
    private static final long SWEEP_MS = 1_000;
    private static final long FLUSH_MS = 50;

    private final Tracks tracks;
    private final TrackSettings settings;
    private final Emission emission;
    private final EventClock clock;
    private final long removeAfterMs;
    private long lastSweepMs = Long.MIN_VALUE;
    private long lastFlushMs = Long.MIN_VALUE;

    public Sky(Tracks tracks, TrackSettings settings, TrackEvents events) {
        this.tracks = tracks;
        this.settings = settings;
        this.emission = new Emission(settings, events);
        this.removeAfterMs = settings.removeAfter().toMillis();
        this.clock = new EventClock(removeAfterMs);
        tracks.all().forEach(track -> clock.advance(track.times.lastSeenMs));
    }

    /** Takes the bytes of one frame as they were on air. Total: never throws on what the bytes are. */
    public Outcome take(byte[] buffer, int offset, int length, Heard heard) {
        Decoded decoded = ModeSDecoder.decode(buffer, offset, length);
        return switch (decoded) {
            case ModeSMessage message -> take(message, heard);
            case Rejected rejected -> Outcome.of(rejected);
        };
    }

    /** Takes one message. */
    public Outcome take(ModeSMessage message, Heard heard) {
        Admission admission = Admission.of(message);
        if (admission == Admission.NONE) {
            return Outcome.LEFT_ALONE;
        }
        if (!isOnTime(heard.atMs())) {
            return Outcome.LATE;
        }
        Track track = current(AircraftKey.of(message), heard.atMs());
        if (!admission.admits(track, heard.atMs())) {
            return Outcome.UNKNOWN_ADDRESS;
        }
        if (track == null) {
            if (isFull()) {
                return Outcome.FULL;
            }
            track = begin(message.address(), heard.atMs());
        }
        return take(track, message, heard, admission);
    }

    private Outcome take(Track track, ModeSMessage message, Heard heard, Admission admission) {
        emission.before(track, heard.atMs());
        tracks.changed(track);
        track.hearers.add(heard);
        Source source = heard.mark() != null ? heard.mark() : Fold.source(message);
        track.times.heard(source, heard.atMs());
        if (track.recent.isCopy(message.head(), message.tail(), heard)) {
            return Outcome.COPY;
        }
        track.countMessage(heard.atMs());
        if (admission == Admission.ANNOUNCED) {
            track.times.lastAnnouncedMs = Math.max(track.times.lastAnnouncedMs, heard.atMs());
        }
        Fold.apply(new Folding(track, heard, source, message.repaired()), message);
        emission.after(track, track.times.messages > 1, heard.atMs());
        return Outcome.ACCEPTED;
    }

    /** Takes what a source that decodes by itself says. */
    public Outcome take(Report report) {
        Heard heard = report.heard();
        if (!isOnTime(heard.atMs())) {
            return Outcome.LATE;
        }
        Track track = current(AircraftKey.of(report.address()), heard.atMs());
        if (track == null) {
            if (isFull()) {
                return Outcome.FULL;
            }
            track = begin(report.address(), heard.atMs());
        }
        emission.before(track, heard.atMs());
        tracks.changed(track);
        track.hearers.add(heard);
        track.times.heard(report.source(), heard.atMs());
        track.countMessage(heard.atMs());
        ReportFold.apply(track, report);
        emission.after(track, true, heard.atMs());
        return Outcome.ACCEPTED;
    }

    /** The track as of that time: one that has been silent for too long is gone first. */
    private @Nullable Track current(int key, long nowMs) {
        Track track = tracks.get(key);
        if (track == null || nowMs - track.times.lastSeenMs <= removeAfterMs) {
            return track;
        }
        remove(track);
        return null;
    }

    private Track begin(AircraftAddress address, long nowMs) {
        Track track = new Track(address, nowMs, settings.maxRangeNm());
        Origin.apply(track);
        tracks.add(track);
        return track;
    }

    private boolean isFull() {
        return tracks.all().size() >= settings.maxAircraft();
    }

    private boolean isOnTime(long atMs) {
        EventClock.Verdict verdict = clock.advance(atMs);
        if (verdict == EventClock.Verdict.NEW_TIMELINE) {
            List.copyOf(tracks.all()).forEach(this::remove);
            lastSweepMs = Long.MIN_VALUE;
            lastFlushMs = Long.MIN_VALUE;
        }
        return verdict != EventClock.Verdict.LATE;
    }

    /** Does what the time that has passed asks for. To be called after each batch. */
    public void settle() {
        if (clock.started()) {
            settle(clock.nowMs());
        }
    }

    /** The same when nothing is heard any more and only the wall clock goes on: so many milliseconds since the last frame. */
    public void settleAfterSilence(long silentMs) {
        if (clock.started()) {
            settle(clock.nowMs() + silentMs);
        }
    }

    private void settle(long nowMs) {
        if (nowMs - lastFlushMs >= FLUSH_MS || lastFlushMs == Long.MIN_VALUE) {
            lastFlushMs = nowMs;
            emission.flush(nowMs);
        }
        if (nowMs - lastSweepMs >= SWEEP_MS || lastSweepMs == Long.MIN_VALUE) {
            lastSweepMs = nowMs;
            sweep(nowMs);
        }
    }

    private void sweep(long nowMs) {
        List<Track> silent = new ArrayList<>();
        for (Track track : tracks.all()) {
            if (nowMs - track.times.lastSeenMs > removeAfterMs) {
                silent.add(track);
            }
        }
        silent.forEach(this::remove);
    }

    private void remove(Track track) {
        emission.before(track, Long.MAX_VALUE);
        tracks.remove(track);
        emission.remove(track, track.times.lastSeenMs + removeAfterMs);
    }
}
