package io.skyspy.ingest.adsb.replay;

import io.skyspy.ingest.adsb.feed.RawFrame;
import io.skyspy.ingest.adsb.feed.ReportDraft;

/**
 * Event times of a recording, in microseconds since the epoch. In order of preference: the time recorded beside the frame; the receiver's
 * counter, whose differences are added to the instant the file began; an even spacing.
 *
 * <p>Where a file begins before the one ahead of it ended, and at each new round of a loop, all times are moved on, so that event time
 * never runs backwards. The gap left in between is longer than an aircraft stays without being heard.
 */
public final class RecordedTime {

    static final long GAP_MICROS = 120_000_000;
    static final long SPACING_MICROS = 4_000;

    private static final double TICKS_PER_MICRO = 12;
    private static final long LONGEST_TICK_STEP_MICROS = 600_000_000;
    private static final long ORIGIN_MARK =
            0xFF00_0000_0000L; // multilateration and UAT put a mark where the counter is

    private boolean begun;
    private boolean fileBegins = true;
    private long shift;
    private long lastMicros;
    private long latestMicros;
    private boolean ticking;
    private long lastTicks;

    /** @param startMicros event time of a first file that has no times of its own */
    public RecordedTime(long startMicros) {
        this.lastMicros = startMicros;
    }

    /** The next file begins, or the first one again. */
    void nextFile() {
        fileBegins = true;
        ticking = false;
    }

    /** Whether the next time is the first of a file. */
    boolean fileBegins() {
        return fileBegins;
    }

    /** Time of a frame. */
    public long of(RawFrame frame) {
        if (frame.heardAtMicros().isPresent()) {
            return recorded(frame.heardAtMicros().getAsLong());
        }
        Long ticks = frame.ticks();
        if (ticks == null || (ticks & ORIGIN_MARK) == ORIGIN_MARK) {
            return counted(ticking ? 0 : SPACING_MICROS);
        }
        long step = ticking ? Math.round((ticks - lastTicks) / TICKS_PER_MICRO) : 0;
        ticking = true;
        lastTicks = ticks;
        return counted(step >= 0 && step <= LONGEST_TICK_STEP_MICROS ? step : 0);
    }

    /** Time of the feed's clock when it sent that. */
    long of(ReportDraft draft) {
        Long said = draft.saidAtMillis();
        return said == null ? counted(SPACING_MICROS) : recorded(said * 1_000);
    }

    /** The latest time so far. */
    long latestMicros() {
        return begun ? latestMicros : lastMicros;
    }

    private long recorded(long micros) {
        if (fileBegins && begun && micros + shift <= latestMicros) {
            shift = latestMicros + GAP_MICROS - micros;
        }
        return passed(micros + shift);
    }

    private long counted(long stepMicros) {
        boolean later = fileBegins && begun;
        return passed(later ? latestMicros + GAP_MICROS : lastMicros + stepMicros);
    }

    private long passed(long micros) {
        latestMicros = begun ? Math.max(latestMicros, micros) : micros;
        lastMicros = micros;
        begun = true;
        fileBegins = false;
        return micros;
    }
}
