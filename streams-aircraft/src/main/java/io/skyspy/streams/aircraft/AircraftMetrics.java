package io.skyspy.streams.aircraft;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.skyspy.streams.aircraft.track.Outcome;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts frames by what became of them, and what is published. */
final class AircraftMetrics {
    private static final int FORMATS = 25;
    private static final int[] ASSIGNED = {0, 4, 5, 11, 16, 17, 18, 20, 21, 24};

    private final Counter[] accepted = new Counter[FORMATS];
    private final Map<Outcome, Counter> frames = new EnumMap<>(Outcome.class);
    private final Map<Outcome, Counter> reports = new EnumMap<>(Outcome.class);
    private final Counter empty;
    private final Counter appeared;
    private final Counter changed;
    private final Counter removed;
    private final AtomicInteger tracks = new AtomicInteger();

    AircraftMetrics(MeterRegistry meters) {
        for (int format : ASSIGNED) {
            accepted[format] = Counter.builder("aircraft.frames.accepted")
                    .description("Frames taken into tracks")
                    .tag("df", Integer.toString(format))
                    .register(meters);
        }
        for (Outcome outcome : Outcome.values()) {
            String reason = outcome.name().toLowerCase(Locale.ROOT);
            frames.put(outcome, refused(meters, "aircraft.frames.refused", reason));
            reports.put(outcome, refused(meters, "aircraft.reports", reason));
        }
        empty = Counter.builder("aircraft.records.empty")
                .description("Input records without a value")
                .register(meters);
        appeared = published(meters, "new");
        changed = published(meters, "changed");
        removed = published(meters, "removed");
        meters.gauge("aircraft.tracks", tracks);
    }

    private static Counter refused(MeterRegistry meters, String name, String reason) {
        return Counter.builder(name)
                .description("What became of frames that were not taken, and of reports")
                .tag("reason", reason)
                .register(meters);
    }

    private static Counter published(MeterRegistry meters, String kind) {
        return Counter.builder("aircraft.states.published")
                .description("States and removals written")
                .tag("kind", kind)
                .register(meters);
    }

    void frame(byte[] buffer, int offset, int length, Outcome outcome) {
        if (outcome == Outcome.ACCEPTED && length > 0) {
            accepted[Math.min(FORMATS - 1, (buffer[offset] & 0xFF) >>> 3)].increment();
        } else {
            count(frames, outcome);
        }
    }

    void report(Outcome outcome) {
        count(reports, outcome);
    }

    private static void count(Map<Outcome, Counter> counters, Outcome outcome) {
        Counter counter = counters.get(outcome);
        if (counter != null) {
            counter.increment();
        }
    }

    void empty() {
        empty.increment();
    }

    void appeared() {
        appeared.increment();
    }

    void changed() {
        changed.increment();
    }

    void removed() {
        removed.increment();
    }

    /** So many tracks more, or fewer. */
    void tracks(int more) {
        tracks.addAndGet(more);
    }
}
