package io.skyspy.benchmarks.edge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

/** The server's side of {@link ServerProcess}: says the port, answers, and returns when nobody is left to ask. */
final class Questions {

    static final String PORT = "PORT";
    static final String HEAP = "HEAP";

    private Questions() {}

    static void answer(int port) throws IOException {
        System.out.println(PORT + " " + port);
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            if (line.equals(HEAP)) {
                System.out.println(HEAP + " " + liveHeapBytes());
            }
        }
    }

    private static long liveHeapBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
