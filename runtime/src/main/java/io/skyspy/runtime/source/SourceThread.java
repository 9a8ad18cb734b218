package io.skyspy.runtime.source;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Repeats a piece of work on a virtual thread, with the pauses it asks for, until stopped. Stopping interrupts it. */
public final class SourceThread {

    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final String name;
    private final Supplier<Duration> work;
    private volatile boolean running;
    private @Nullable Thread thread;

    /** @param work done again and again; returns the pause before the next time */
    public SourceThread(String name, Supplier<Duration> work) {
        this.name = name;
        this.work = work;
    }

    public void start() {
        running = true;
        thread = Thread.ofVirtual().name(name).start(this::run);
    }

    public boolean isRunning() {
        return running;
    }

    public void stop() {
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
