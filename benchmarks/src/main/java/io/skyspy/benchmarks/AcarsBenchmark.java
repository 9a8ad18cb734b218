package io.skyspy.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.skyspy.aviation.acars.AcarsDecoder;
import io.skyspy.aviation.acars.AcarsText;
import io.skyspy.schemas.avro.AcarsMessage;
import io.skyspy.schemas.avro.DatalinkClock;
import io.skyspy.schemas.serde.TrustedClasses;
import io.skyspy.streams.acars.format.Envelope;
import io.skyspy.streams.acars.format.Parsed;
import io.skyspy.streams.acars.format.ReceiverFormats;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What datalink records cost: to be read and decoded in one thread, and to go from a receiver's socket to {@code acars.messages.v1}.
 *
 * <p>The records are those of real receivers, over and over, each time heard half an hour later, so that they are no copies of each
 * other. CPU is that of the whole process (ingest, broker, Streams apps and edge) without the thread that sends.
 */
final class AcarsBenchmark {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final Duration APART = Duration.ofMinutes(30);
    private static final int WARM_UP_PASSES = 40;
    private static final int MEASURED_PASSES = 60;
    private static final int ROUNDS = 5;
    private static final int STEADY_PER_SECOND = 1_000;
    private static final int STEADY_SECONDS = 20;
    private static final int TICK_MS = 50;
    private static final long QUIET_NANOS = 20_000_000_000L;
    private static final List<String> MESSAGES =
            List.of("acars_messages_published_total", "acars_messages_copies_total");
    private static final String FRAMES = "acars_frames_link_total";

    private AcarsBenchmark() {}

    static void run(int records) throws IOException, InterruptedException {
        List<String> lines = RecordedDatalink.lines();
        decode(lines);
        try (BenchedSystem system = BenchedSystem.start();
                Socket receiver = system.datalinkReceiver()) {
            for (int round = 1; round <= ROUNDS; round++) {
                ceiling(round, records, bytes(lines, records, round), system, receiver.getOutputStream());
            }
            steady(lines, system, receiver.getOutputStream());
        }
    }

    private static void decode(List<String> lines) {
        TrustedClasses.trust();
        Envelope envelope = new Envelope("bench", Instant.now(), DatalinkClock.RECORDED);
        List<byte[]> records = lines.stream()
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList();
        ReceiverFormats formats = new ReceiverFormats();
        List<AcarsText> texts = new ArrayList<>();
        for (byte[] record : records) {
            if (formats.parse(record, envelope) instanceof Parsed.Frame frame && frame.message() != null) {
                AcarsMessage message = frame.message().setId("bench").build();
                texts.add(new AcarsText(
                        message.getLabel(),
                        message.getSublabel(),
                        message.getMfi(),
                        message.getText(),
                        message.getUplink()));
            }
        }
        AcarsDecoder decoder = new AcarsDecoder();
        cost("a record read", records, record -> formats.parse(record, envelope).hashCode());
        cost("a text decoded", texts, text -> decoder.decode(text).hashCode());
    }

    private static <T> void cost(String what, List<T> inputs, ToIntFunction<T> work) {
        int unused = 0;
        long begun = 0;
        for (int pass = -WARM_UP_PASSES; pass < MEASURED_PASSES; pass++) {
            begun = pass == 0 ? THREADS.getCurrentThreadCpuTime() : begun;
            for (T input : inputs) {
                unused += work.applyAsInt(input);
            }
        }
        double cpuSeconds = (THREADS.getCurrentThreadCpuTime() - begun) / 1e9;
        double count = (double) MEASURED_PASSES * inputs.size();
        System.out.printf(
                "%s: %.2f µs of CPU, %.0f per CPU second, one thread (%d different ones; %d)%n",
                what, 1e6 * cpuSeconds / count, count / cpuSeconds, inputs.size(), unused & 1);
    }

    private static byte[] bytes(List<String> lines, int records, int round) {
        StringBuilder all = new StringBuilder();
        int passes = Math.ceilDiv(records, lines.size());
        Instant start = Instant.now().minus(APART.multipliedBy((long) (ROUNDS - round + 1) * passes + passes));
        for (int i = 0; i < records; i++) {
            Instant heardAt = start.plus(APART.multipliedBy(i / lines.size())).plusMillis(i % lines.size());
            all.append(RecordedDatalink.heardAt(lines.get(i % lines.size()), heardAt))
                    .append('\n');
        }
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void ceiling(int round, int records, byte[] bytes, BenchedSystem system, OutputStream receiver)
            throws IOException, InterruptedException {
        Figures before = Figures.of(system);
        long sender = THREADS.getCurrentThreadCpuTime();
        receiver.write(bytes);
        sender = THREADS.getCurrentThreadCpuTime() - sender;
        Figures after = settled(system, before, records);
        double seconds = (after.atNanos() - before.atNanos()) / 1e9;
        double cpuSeconds = (after.cpuNanos() - before.cpuNanos() - sender) / 1e9;
        double messages = after.messages() - before.messages();
        System.out.printf(
                "round %d: %.0f messages and %.0f other frames in %.1f s = %.0f messages/s, %.2f cores,"
                        + " %.0f messages per CPU second%n",
                round,
                messages,
                after.frames() - before.frames(),
                seconds,
                messages / seconds,
                cpuSeconds / seconds,
                messages / cpuSeconds);
    }

    /** So many messages a second as a big aggregator would send, and what the process takes for them beside what it takes for nothing. */
    private static void steady(List<String> lines, BenchedSystem system, OutputStream receiver)
            throws IOException, InterruptedException {
        Figures idle = Figures.of(system);
        Thread.sleep(5_000);
        Figures begun = Figures.of(system);
        double atRest = cores(idle, begun);
        int perTick = STEADY_PER_SECOND * TICK_MS / 1_000;
        int sent = 0;
        long start = System.nanoTime();
        List<String> bearing =
                lines.stream().filter(line -> line.contains("\"label\"")).toList();
        Instant from = Instant.now().minus(APART.multipliedBy(bearing.size()));
        for (int tick = 0; tick < STEADY_SECONDS * 1_000 / TICK_MS; tick++) {
            StringBuilder now = new StringBuilder();
            for (int i = 0; i < perTick; i++, sent++) {
                Instant heardAt = from.plus(APART.multipliedBy(sent / bearing.size()));
                now.append(RecordedDatalink.heardAt(bearing.get(sent % bearing.size()), heardAt.plusMillis(sent)))
                        .append('\n');
            }
            receiver.write(now.toString().getBytes(StandardCharsets.UTF_8));
            long due = start + (tick + 1L) * TICK_MS * 1_000_000L;
            Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
        }
        Figures ended = settled(system, begun, sent);
        System.out.printf(
                "steady: %.0f of %d messages over %.1f s, %.2f cores in all, %.2f at rest%n",
                ended.messages() - begun.messages(),
                sent,
                (ended.atNanos() - begun.atNanos()) / 1e9,
                cores(begun, ended),
                atRest);
    }

    private static double cores(Figures from, Figures to) {
        return (to.cpuNanos() - from.cpuNanos()) / (double) (to.atNanos() - from.atNanos());
    }

    /** Figures of when that many more records had become messages or link frames, or when nothing came any more for a while. */
    private static Figures settled(BenchedSystem system, Figures before, int records)
            throws IOException, InterruptedException {
        Figures last = Figures.of(system);
        while (last.records() - before.records() < records && System.nanoTime() - last.atNanos() < QUIET_NANOS) {
            Thread.sleep(50);
            Figures now = Figures.of(system);
            last = now.records() == last.records() ? last : now;
        }
        return last;
    }

    private record Figures(double messages, double frames, long atNanos, long cpuNanos) {

        double records() {
            return messages + frames;
        }

        static Figures of(BenchedSystem system) throws IOException, InterruptedException {
            double messages = 0;
            for (String counter : MESSAGES) {
                messages += system.counter(counter);
            }
            return new Figures(messages, system.counter(FRAMES), System.nanoTime(), PROCESS.getProcessCpuTime());
        }
    }
}
