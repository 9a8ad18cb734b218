package io.skyspy.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Frames per CPU second of the thread that asks: JMH counts wall time, which means little while others use the machine. */
final class CpuMeter {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private long frames;
    private long cpuNsAtStart;

    void begin() {
        frames = 0;
        cpuNsAtStart = CLOCK.getCurrentThreadCpuTime();
    }

    void done(int more) {
        frames += more;
    }

    void print() {
        double cpuSeconds = (CLOCK.getCurrentThreadCpuTime() - cpuNsAtStart) / 1e9;
        System.out.printf("%,.0f frames per CPU second; ", frames / cpuSeconds);
    }
}
