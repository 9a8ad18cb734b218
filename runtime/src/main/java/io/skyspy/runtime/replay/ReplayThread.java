package io.skyspy.runtime.replay;

import io.skyspy.runtime.source.SourceName;
import io.skyspy.runtime.source.SourceStatus;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread of a source that plays recordings. */
public final class ReplayThread {

    private static final Logger log = LoggerFactory.getLogger(ReplayThread.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    /** What there is to play. */
    @FunctionalInterface
    public interface Replay {

        /**
         * Plays all of it, or until the thread is interrupted.
         *
         * @throws IOException when a recording cannot be read
         */
        void play() throws IOException;
    }

    private final SourceName source;
    private final Replay replay;
    private final Clock clock;
    private volatile boolean playing;
    private volatile @Nullable Instant lastHeardAt;
    private @Nullable Thread thread;

    public ReplayThread(SourceName source, Replay replay, Clock clock) {
        this.source = source;
        this.replay = replay;
        this.clock = clock;
    }

    public void start() {
        playing = true;
        thread = Thread.ofVirtual().name("replay-" + source.id()).start(this::run);
    }

    /** Interrupts it; returns when it has ended, after five seconds at the latest. */
    public void stop() {
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

    /** Something was played just now. */
    public void heard() {
        lastHeardAt = clock.instant();
    }

    /** Counts as one connection while it plays. */
    public SourceStatus status() {
        return new SourceStatus(source, playing ? 1 : 0, lastHeardAt);
    }

    private void run() {
        try {
            replay.play();
        } catch (IOException unreadable) {
            log.atError()
                    .addKeyValue("receiver", source.id())
                    .addKeyValue("reason", unreadable.getMessage())
                    .log("Replay ends early");
        } finally {
            playing = false;
        }
    }
}
