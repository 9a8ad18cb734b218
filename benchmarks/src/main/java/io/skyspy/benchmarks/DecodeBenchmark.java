package io.skyspy.benchmarks;

import io.skyspy.aviation.modes.CommBReply;
import io.skyspy.aviation.modes.Decoded;
import io.skyspy.aviation.modes.ModeSDecoder;
import io.skyspy.aviation.modes.ModeSMessage;
import io.skyspy.aviation.modes.bds.Inference;
import java.io.IOException;
import java.util.List;
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
 * Decoding of recorded frames in one thread, from bytes; one operation is one frame.
 *
 * <p>The frames are of all formats, in the order they were received, as they lie in one buffer behind each other.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class DecodeBenchmark {
    static final int FRAMES = 32_768;

    private final CpuMeter meter = new CpuMeter();
    private byte[] buffer = new byte[0];
    private int[] offsets = new int[0];

    @Setup
    public void load() throws IOException {
        List<byte[]> recorded = RecordedFrames.all();
        buffer = new byte[FRAMES * 14];
        offsets = new int[FRAMES + 1];
        for (int i = 0; i < FRAMES; i++) {
            byte[] frame = recorded.get((int) ((long) i * recorded.size() / FRAMES));
            System.arraycopy(frame, 0, buffer, offsets[i], frame.length);
            offsets[i + 1] = offsets[i] + frame.length;
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

    /** Parity, repair, recognition: what every frame costs. */
    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public long recognise() {
        long sum = 0;
        for (int i = 0; i < FRAMES; i++) {
            if (decode(i) instanceof ModeSMessage message) {
                sum += message.addressBits();
            }
        }
        meter.done(FRAMES);
        return sum;
    }

    /** And every field read, registers of Comm-B replies inferred. */
    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public double readEveryField() {
        double sum = 0;
        for (int i = 0; i < FRAMES; i++) {
            if (decode(i) instanceof ModeSMessage message) {
                sum += MessageFields.sum(message);
            }
        }
        meter.done(FRAMES);
        return sum;
    }

    /** Only the inference of registers, for the replies among the frames. */
    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public int recogniseAndInfer() {
        int sum = 0;
        for (int i = 0; i < FRAMES; i++) {
            if (decode(i) instanceof CommBReply reply) {
                sum += Inference.of(reply).mask();
            }
        }
        meter.done(FRAMES);
        return sum;
    }

    private Decoded decode(int i) {
        return ModeSDecoder.decode(buffer, offsets[i], offsets[i + 1] - offsets[i]);
    }
}
