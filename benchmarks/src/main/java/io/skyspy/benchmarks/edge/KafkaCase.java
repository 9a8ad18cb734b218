package io.skyspy.benchmarks.edge;

import io.skyspy.benchmarks.load.Crowd;
import io.skyspy.benchmarks.load.LoadClient;
import io.skyspy.benchmarks.load.Plan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The edge on a real broker: from the producer's clock, just before the append, to the clients. */
final class KafkaCase {

    private KafkaCase() {}

    static void run(EdgeBenchmark bench) throws IOException, InterruptedException {
        StreamSettings stream = StreamSettings.BATCHED;
        try (ServerProcess kafka = bench.contenders().kafka(stream)) {
            String[] addresses = kafka.awaitLine(KafkaFeed.READY).split(" ", -1);
            List<String> settings = new ArrayList<>(stream.arguments());
            settings.removeIf(setting -> setting.startsWith("--bench."));
            settings.add("--spring.kafka.bootstrap-servers=" + addresses[0]);
            settings.add("--skyspy.kafka.schema-registry-url=" + addresses[1]);
            try (Contender edge = bench.contenders().edge(settings);
                    LoadClient load = LoadClient.open(bench.clock())) {
                Crowd crowd = load.connect(Plan.of(edge.target(), bench.effort().clients(), stream.interval())
                        .looking(Plan.Look.EVERY_STAMP));
                load.run(bench.effort().warmUp());
                for (int round = 1; round <= bench.effort().rounds(); round++) {
                    Measurement figures =
                            Measurement.of(edge, load, crowd, bench.effort().measured());
                    System.out.printf(
                            "round %d: %d deltas, %.1f messages/s per client; p50 %.0f, p90 %.0f, p99 %.0f ms"
                                    + " (target p99 ≤ window + 15 = %d ms); %.2f µs CPU per message%n",
                            round,
                            crowd.latencies().count(),
                            figures.messagesPerSecond(),
                            figures.p50Ms(),
                            crowd.latencies().atMs(0.9),
                            figures.p99Ms(),
                            stream.window().toMillis() + 15,
                            figures.micros());
                }
            }
        }
    }
}
