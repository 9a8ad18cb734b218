package io.skyspy.benchmarks.edge;

import io.skyspy.benchmarks.load.LoadClient;
import io.skyspy.benchmarks.load.Plan;
import io.skyspy.benchmarks.load.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The same stream to many clients, by different servers or in different forms. */
final class FanOutCases {

    /** 300 messages/s to each of these keep one core about half busy when they are sent one by one. */
    private static final int SINGLE_CLIENTS = 200;

    private FanOutCases() {}

    static void batched(EdgeBenchmark bench) throws IOException, InterruptedException {
        Comparison comparison = new Comparison(bench.effort(), bench.clock());
        StreamSettings stream = StreamSettings.BATCHED;
        compare(bench, comparison, stream, true);
        comparison.printRatio("edge", "raw C", "CPU", Measurement::micros, "target ≤ 1.35, stretch 1.2");
        comparison.printRatio("edge", "raw C", "p99", Measurement::p99Ms, "target ≤ 1.2");
        comparison.printRatio("edge", "npm ws", "CPU", Measurement::micros, "target < 1");
        comparison.printRatio("edge", Contenders.NIO, "CPU", Measurement::micros, "what a JVM could do");
        comparison.printRatio("edge", "Spring SimpleBroker", "CPU", Measurement::micros, "target ≤ 0.25");
    }

    static void single(EdgeBenchmark bench) throws IOException, InterruptedException {
        Effort effort = bench.effort().withAtMost(SINGLE_CLIENTS);
        Comparison comparison = new Comparison(effort, bench.clock());
        compare(new EdgeBenchmark(bench.contenders(), effort, bench.clock()), comparison, StreamSettings.SINGLE, false);
        comparison.printRatio("edge", "raw C", "CPU", Measurement::micros, "target ≤ 0.7");
    }

    static void deflate(EdgeBenchmark bench) throws IOException, InterruptedException {
        try (Contender plain = bench.contenders().edge(StreamSettings.BATCHED)) {
            Contender deflated = plain.as("edge, deflate", plain.target().deflated());
            if (!answers(deflated, bench)) {
                return;
            }
            Comparison comparison = new Comparison(bench.effort(), bench.clock());
            comparison.run(List.of(plain, deflated), StreamSettings.BATCHED.interval());
            comparison.print("edge");
            comparison.printRatio("edge, deflate", "edge", "CPU", Measurement::micros, "target ≤ 1.0");
            comparison.printRatio("edge", "edge, deflate", "bytes", Measurement::bytesPerMessage, "target ≥ 4.4");
        }
    }

    static void stomp(EdgeBenchmark bench) throws IOException, InterruptedException {
        StreamSettings stream = StreamSettings.BATCHED;
        try (Contender json = bench.contenders().edge(stream)) {
            Contender stomp = json.as("edge, STOMP", Target.stomp(json.target().port(), "/stomp", "/topic/aircraft"));
            if (!answers(stomp, bench)) {
                return;
            }
            Path recording = Recording.of(json, stream, bench.contenders().file("stream.jsonl"), bench.clock());
            try (Contender broker = bench.contenders().simpleBroker(recording, stream.interval())) {
                Comparison comparison = new Comparison(bench.effort(), bench.clock());
                comparison.run(List.of(json, stomp, broker), stream.interval());
                comparison.print("edge");
                comparison.printRatio("edge, STOMP", "edge", "CPU", Measurement::micros, "target ≤ 1.3");
            }
        }
    }

    private static void compare(EdgeBenchmark bench, Comparison comparison, StreamSettings stream, boolean brokers)
            throws IOException, InterruptedException {
        Contenders all = bench.contenders();
        List<Contender> contenders = new ArrayList<>();
        try {
            Contender edge = all.edge(stream);
            contenders.add(edge);
            Path recording = Recording.of(edge, stream, all.file("stream.jsonl"), bench.clock());
            Duration interval = stream.interval();
            Contender raw = all.raw(recording, interval);
            contenders.add(raw);
            all.ws(recording, interval).ifPresent(contenders::add);
            if (brokers) {
                if (!raw.name().equals(Contenders.NIO)) {
                    contenders.add(all.nio(recording, interval));
                }
                all.socketIo(recording, interval).ifPresent(contenders::add);
                contenders.add(all.simpleBroker(recording, interval));
            }
            comparison.run(contenders, interval);
            comparison.print(contenders.get(1).name());
        } finally {
            for (Contender contender : contenders) {
                contender.close();
            }
        }
    }

    /** Whether the server does what it would be measured at; says so if not. */
    private static boolean answers(Contender contender, EdgeBenchmark bench) throws IOException {
        try (LoadClient load = LoadClient.open(bench.clock())) {
            load.connect(Plan.of(contender.target(), 1, StreamSettings.BATCHED.interval()));
            return true;
        } catch (IllegalStateException refused) {
            System.out.println(contender.name() + " is not measured: " + refused.getMessage());
            return false;
        }
    }
}
