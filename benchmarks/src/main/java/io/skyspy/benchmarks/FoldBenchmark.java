package io.skyspy.benchmarks;

import io.skyspy.aviation.geo.Position;
import io.skyspy.streams.aircraft.track.Heard;
import io.skyspy.streams.aircraft.track.Receiver;
import io.skyspy.streams.aircraft.track.Sky;
import io.skyspy.streams.aircraft.track.Track;
import io.skyspy.streams.aircraft.track.TrackEvents;
import io.skyspy.streams.aircraft.track.TrackSettings;
import io.skyspy.streams.aircraft.track.TracksInMemory;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Decoding and folding of recorded frames in one thread, from bytes to what would be published; one operation is one frame.
 *
 * <p>An hour over Toulouse as it was recorded, again and again: few aircraft that send much, so that nearly every second frame leads to
 * a state. What is told is counted, not written.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FoldBenchmark {
    private static final int FRAMES = 32_768;
    private static final int BATCH = 20;
    /** Longer than the recording. */
    private static final long ONE_PASS_MS = 7_200_000;

    private final CpuMeter meter = new CpuMeter();
    private final Receiver receiver = new Receiver("bench", new Position(43.6, 1.4));
    private final Counted events = new Counted();
    private final Sky sky = new Sky(new TracksInMemory(), TrackSettings.DEFAULT, events);
    private TimedFrame[] frames = new TimedFrame[0];
    private long shiftMs;

    @Setup
    public void load() throws IOException {
        frames = TimedFrame.recorded().toArray(TimedFrame[]::new);
        if (frames.length < FRAMES) {
            throw new IllegalStateException("The recording is shorter than expected");
        }
    }

    @Setup(Level.Iteration)
    public void begin() {
        meter.begin();
    }

    @TearDown(Level.Iteration)
    public void end() {
        meter.print();
    }

    /** Decode, address filter, position, every value, emission. */
    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public long decodeAndFold() {
        for (int i = 0; i < FRAMES; i++) {
            TimedFrame frame = frames[i];
            sky.take(frame.bytes(), 0, frame.bytes().length, new Heard(frame.atMs() + shiftMs, receiver, -12f, null));
            if (i % BATCH == 0) {
                sky.settle();
            }
        }
        shiftMs += ONE_PASS_MS;
        meter.done(FRAMES);
        return events.told;
    }

    /** Counts what would be published. */
    private static final class Counted implements TrackEvents {
        private long told;

        @Override
        public void appeared(Track track, long atMs) {
            told++;
        }

        @Override
        public void changed(Track track, long atMs) {
            told++;
        }

        @Override
        public void removed(Track track, long atMs) {
            told++;
        }

        @Override
        public void sighted(Track track) {
            told++;
        }

        @Override
        public void continued(Track track) {
            told++;
        }
    }
}
