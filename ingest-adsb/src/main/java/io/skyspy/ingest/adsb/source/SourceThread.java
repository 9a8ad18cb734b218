package io.skyspy.ingest.adsb.source;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Repeats a piece of work on a virtual thread, with the pauses it asks for, until stopped. Stopping interrupts it. */
final class SourceThread {

    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final String name;
    private final Supplier<Duration> work;
    private volatile boolean running;
    private @Nullable Thread thread;

    /** @param work done again and again; returns the pause before the next time */
    SourceThread(String name, Supplier<Duration> work) {
        this.name = name;
        this.work = work;
    }

    void start() {
        running = true;
        thread = Thread.ofVirtual().name(name).start(this::run);
    }

    boolean isRunning() {
        return running;
    }

    void stop() {
        running = false;
        Thread started = thread;
        if (started == null) {
            return;
        }
        started.interrupt();
        try {
            started.join(STOP_WITHIN);
        } catch (InterruptedException stopNow) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (running) {
            Duration pause = work.get();
            try {
                Thread.sleep(running ? pause : Duration.ZERO);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }
}
