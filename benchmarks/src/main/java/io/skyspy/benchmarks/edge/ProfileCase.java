package io.skyspy.benchmarks.edge;

import io.skyspy.benchmarks.load.Crowd;
import io.skyspy.benchmarks.load.LoadClient;
import io.skyspy.benchmarks.load.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The edge alone with a flight recorder: which threads and which methods its CPU time goes to. */
final class ProfileCase {

    private static final int ROUNDS = 4;
    private static final double WORTH_NAMING = 0.005;

    private ProfileCase() {}

    static void run(EdgeBenchmark bench) throws IOException, InterruptedException {
        Path recording = bench.contenders().file("edge.jfr");
        StreamSettings stream = StreamSettings.BATCHED;
        Duration measured = bench.effort().measured().multipliedBy(ROUNDS);
        try (Contender edge = bench.contenders()
                        .edge(stream, "-XX:StartFlightRecording=settings=profile,filename=" + recording);
                LoadClient load = LoadClient.open(bench.clock())) {
            Crowd crowd = load.connect(Plan.of(edge.target(), bench.effort().clients(), stream.interval()));
            load.run(bench.effort().warmUp());
            Map<String, Double> before = ProcessFigures.threads(edge.process().pid());
            Measurement figures = Measurement.of(edge, load, crowd, measured);
            Map<String, Double> after = ProcessFigures.threads(edge.process().pid());
            System.out.printf(
                    "%.2f µs per message: %.2f user, %.2f system; by thread:%n",
                    figures.micros(), figures.userMicros(), figures.systemMicros());
            double messages = crowd.messages();
            after.forEach((name, seconds) -> {
                double micros = (seconds - before.getOrDefault(name, 0.0)) * 1e6 / messages;
                if (micros > WORTH_NAMING) {
                    System.out.printf("  %-20s %.2f µs%n", name, micros);
                }
            });
            Tools.run(List.of(jdk("jcmd"), Long.toString(edge.process().pid()), "JFR.dump", "filename=" + recording));
        }
        new ProcessBuilder(jdk("jfr"), "view", "--width", "140", "hot-methods", recording.toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    private static String jdk(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }
}
