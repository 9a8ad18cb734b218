package io.skyspy.ingest.adsb.replay;

import io.skyspy.ingest.adsb.publish.FeedPublisher;
import io.skyspy.ingest.adsb.publish.SourceIdentity;
import io.skyspy.runtime.replay.ReplayThread;
import io.skyspy.runtime.source.Source;
import io.skyspy.runtime.source.SourceStatus;
import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Recorded feeds as a source among others. */
public final class FileSource implements Source {

    private static final Logger log = LoggerFactory.getLogger(FileSource.class);

    private final SourceIdentity source;
    private final ReplaySettings settings;
    private final FeedPublisher publisher;
    private final ReplayListener listener;
    private final Clock clock;
    private final ReplayThread thread;

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
        this.thread = new ReplayThread(source.name(), this::play, clock);
    }

    @Override
    public void start() {
        FeedReplay.check(settings);
        thread.start();
    }

    @Override
    public void stop() {
        thread.stop();
    }

    @Override
    public SourceStatus status() {
        return thread.status();
    }

    private void play() throws IOException {
        log.atInfo()
                .addKeyValue("receiver", source.id())
                .addKeyValue("files", settings.files())
                .log("Replay begins");
        new FeedReplay(settings, publisher, new Telling(), clock).run();
    }

    /** Notes that something was played, and passes it on. */
    private final class Telling implements ReplayListener {

        @Override
        public void progress(ReplayProgress progress) {
            thread.heard();
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
