package io.skyspy.benchmarks.edge;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A stream and how the edge cuts it.
 *
 * @param window time between two cuts
 * @param batchMaxSize most deltas in one message
 * @param deltasPerSecond changes of aircraft
 * @param aircraft how many there are
 */
record StreamSettings(Duration window, int batchMaxSize, int deltasPerSecond, int aircraft) {

    private static final int MORE_THAN_ENOUGH = 20_000;

    /** 300 deltas/s of 500 aircraft as one message every 200 ms: 60 deltas, about 13 KB. */
    static final StreamSettings BATCHED = new StreamSettings(Duration.ofMillis(200), 100, 300, 500);

    /** The same, each delta as a message of its own; what comes within 20 ms may travel together. */
    static final StreamSettings SINGLE = new StreamSettings(Duration.ofMillis(20), 1, 300, 500);

    /** Nothing happens. */
    static final StreamSettings IDLE = new StreamSettings(Duration.ofMillis(200), 100, 0, 0);

    /** Time between two messages of the stream for peers that play it. */
    Duration interval() {
        return batchMaxSize > 1 ? window : Duration.ofSeconds(1).dividedBy(deltasPerSecond);
    }

    /** As settings of the edge. Lists that are sent from time to time are left out: the peers do not send them. */
    List<String> arguments() {
        return new ArrayList<>(List.of(
                "--skyspy.edge.window=" + window.toMillis() + "ms",
                "--skyspy.edge.batch-max-size=" + batchMaxSize,
                "--skyspy.edge.update-every=0s",
                "--skyspy.edge.positions-every=0s",
                "--skyspy.edge.heartbeat-every=0s",
                "--skyspy.edge.statistics-every=0s",
                "--skyspy.edge.max-connections=" + MORE_THAN_ENOUGH,
                "--skyspy.edge.max-connections-per-address=" + MORE_THAN_ENOUGH,
                "--bench.deltas-per-second=" + deltasPerSecond,
                "--bench.aircraft=" + aircraft));
    }
}
