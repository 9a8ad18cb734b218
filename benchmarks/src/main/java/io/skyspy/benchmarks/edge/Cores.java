package io.skyspy.benchmarks.edge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Keeps servers and clients on different cores, so that neither takes time from the other. */
final class Cores {

    private static final int SERVER = 0;
    private static final int LOAD = 1;

    private final boolean canPin;

    private Cores(boolean canPin) {
        this.canPin = canPin;
    }

    /** Moves this process, which is the load, to its core; without {@code taskset} or a second core says so and goes on. */
    static Cores pinned() throws IOException, InterruptedException {
        boolean canPin = Runtime.getRuntime().availableProcessors() > LOAD
                && Tools.isThere("taskset")
                && Tools.run(List.of("taskset", "-a", "-p", "-c", Integer.toString(LOAD), Long.toString(pid()))) == 0;
        if (!canPin) {
            System.out.println("Servers and clients share all cores: there is one only, or no taskset.");
        }
        return new Cores(canPin);
    }

    /** That command on the servers' core. */
    List<String> server(List<String> command) {
        return on(SERVER, command);
    }

    /** That command on the clients' core. */
    List<String> load(List<String> command) {
        return on(LOAD, command);
    }

    private List<String> on(int core, List<String> command) {
        if (!canPin) {
            return command;
        }
        List<String> pinned = new ArrayList<>(List.of("taskset", "-c", Integer.toString(core)));
        pinned.addAll(command);
        return pinned;
    }

    private static long pid() {
        return ProcessHandle.current().pid();
    }
}
