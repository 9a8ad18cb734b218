package io.skyspy.benchmarks.edge;

import io.skyspy.benchmarks.load.Crowd;
import io.skyspy.benchmarks.load.LoadClient;
import io.skyspy.benchmarks.load.Plan;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

/**
 * What one contender did for a while.
 *
 * @param userMicros CPU time of the server's program per message seen by a client
 * @param systemMicros CPU time of the kernel for the server per message seen by a client
 * @param compilerMicros what of both was a JVM's compiler: less and less, the longer it runs
 * @param bytesPerMessage bytes on the wire per message
 * @param messagesPerSecond messages per second of the client in the middle
 * @param fewestShare messages of the client that got fewest, as a share of those of the client in the middle
 * @param p50Ms time from stamp to client, median
 * @param p99Ms the same, 99 %
 * @param gaps times that a client missed something
 */
record Measurement(
        double userMicros,
        double systemMicros,
        double compilerMicros,
        double bytesPerMessage,
        double messagesPerSecond,
        double fewestShare,
        double p50Ms,
        double p99Ms,
        long gaps) {

    /** Connects the clients, waits a little, measures, lets them go. */
    static Measurement of(Contender contender, Plan plan, Duration duration, Clock clock) throws IOException {
        try (LoadClient load = LoadClient.open(clock)) {
            Crowd crowd = load.connect(plan);
            load.run(Effort.SETTLING);
            return of(contender, load, crowd, duration);
        }
    }

    /** Measures a crowd that is there. */
    static Measurement of(Contender contender, LoadClient load, Crowd crowd, Duration duration) throws IOException {
        crowd.forget();
        ProcessFigures before = contender.process().figures();
        double compilerBefore = contender.process().compilerSeconds();
        load.run(duration);
        double compilerAfter = contender.process().compilerSeconds();
        ProcessFigures after = contender.process().figures();
        if (crowd.ended() > 0 || crowd.broken() > 0) {
            throw new IllegalStateException(contender.name() + ": " + crowd.ended() + " clients were sent away, "
                    + crowd.broken() + " of " + crowd.inflated() + " messages could not be inflated");
        }
        double messages = Math.max(1, crowd.messages());
        return new Measurement(
                (after.userSeconds() - before.userSeconds()) * 1e6 / messages,
                (after.systemSeconds() - before.systemSeconds()) * 1e6 / messages,
                (compilerAfter - compilerBefore) * 1e6 / messages,
                crowd.bytes() / messages,
                (double) crowd.usualMessages() / duration.toSeconds(),
                (double) crowd.fewestMessages() / Math.max(1, crowd.usualMessages()),
                crowd.latencies().atMs(0.5),
                crowd.latencies().atMs(0.99),
                crowd.gaps());
    }

    double micros() {
        return userMicros + systemMicros;
    }
}
