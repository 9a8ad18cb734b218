package io.skyspy.ingest.adsb.replay;

import io.skyspy.ingest.adsb.publish.FeedPublisher;
import io.skyspy.ingest.adsb.publish.SourceIdentity;
import io.skyspy.runtime.source.Source;
import io.skyspy.runtime.source.SourceStatus;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Recorded feeds as a source among others. */
public final class FileSource implements Source {

    private static final Logger log = LoggerFactory.getLogger(FileSource.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final SourceIdentity source;
    private final ReplaySettings settings;
    private final FeedPublisher publisher;
    private final ReplayListener listener;
    private final Clock clock;
    private volatile boolean playing;
    private volatile @Nullable Instant lastHeardAt;
    private @Nullable Thread thread;

    public FileSource(
            SourceIdentity source,
            ReplaySettings settings,
            FeedPublisher publisher,
            ReplayListener listener,
            Clock clock) {
        this.source = source;
        this.settings = settings;
        this.publisher = publisher;
        this.listener = listener;
        this.clock = clock;
    }

    @Override
    public void start() {
        FeedReplay.check(settings);
        playing = true;
        thread = Thread.ofVirtual().name("replay-" + source.id()).start(this::play);
    }

    @Override
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

    @Override
    public SourceStatus status() {
        return new SourceStatus(source.name(), playing ? 1 : 0, lastHeardAt);
    }

    private void play() {
        log.atInfo()
                .addKeyValue("receiver", source.id())
                .addKeyValue("files", settings.files())
                .log("Replay begins");
        try {
            new FeedReplay(settings, publisher, new Telling(), clock).run();
        } catch (IOException unreadable) {
            log.atError()
                    .addKeyValue("receiver", source.id())
                    .addKeyValue("reason", unreadable.getMessage())
                    .log("Replay ends early");
        } finally {
            playing = false;
        }
    }

    /** Notes that something was played, and passes it on. */
    private final class Telling implements ReplayListener {

        @Override
        public void progress(ReplayProgress progress) {
            lastHeardAt = clock.instant();
            listener.progress(progress);
        }

        @Override
        public void finished(ReplayProgress last) {
            log.atInfo()
                    .addKeyValue("receiver", source.id())
                    .addKeyValue("frames", last.frames())
                    .addKeyValue("reports", last.reports())
                    .log("Replay is finished");
            listener.finished(last);
        }
    }
}
