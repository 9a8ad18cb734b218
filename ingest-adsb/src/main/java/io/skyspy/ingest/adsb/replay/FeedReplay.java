package io.skyspy.ingest.adsb.replay;

import io.skyspy.ingest.adsb.feed.FeedParser;
import io.skyspy.ingest.adsb.publish.FeedPublisher;
import io.skyspy.runtime.replay.Pace;
import io.skyspy.runtime.replay.RecordedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays recorded feeds, one after the other, on the thread that calls {@link #run}. */
public final class FeedReplay {

    private static final Logger log = LoggerFactory.getLogger(FeedReplay.class);
    private static final int CHUNK = 16 * 1024;
    private static final Duration PROGRESS_EVERY = Duration.ofSeconds(1);

    private final ReplaySettings settings;
    private final FeedPublisher publisher;
    private final ReplayListener listener;
    private final RecordedTime time;
    private final ReplayFeed feed;
    private Path playing;
    private long bytesRead;
    private long bytesTotal;
    private long toldNanos;

    /** @param clock gives the event time at which a recording without times begins */
    public FeedReplay(ReplaySettings settings, FeedPublisher publisher, ReplayListener listener, Clock clock) {
        this.settings = settings;
        this.publisher = publisher;
        this.listener = listener;
        this.time = new RecordedTime(clock.millis() * 1_000);
        this.feed = new ReplayFeed(publisher, time, new Pace(settings.speed()), this::tellNowAndThen);
        this.playing = settings.files().getFirst();
    }

    /**
     * Checks that every file is there and of a known form, before anything is played.
     *
     * @throws IllegalArgumentException with a sentence for the user
     */
    public static void check(ReplaySettings settings) {
        for (Path file : settings.files()) {
            try (Recording recording = Recording.open(file)) {
                log.atDebug()
                        .addKeyValue("file", file)
                        .addKeyValue("format", recording.format())
                        .log("Recording found");
            } catch (IOException unreadable) {
                throw new IllegalArgumentException(RecordedFile.complaint(file, unreadable), unreadable);
            }
        }
    }

    /**
     * Plays until the end, or until the thread is interrupted.
     *
     * @throws IOException when a file cannot be read
     */
    public void run() throws IOException {
        do {
            for (Path file : settings.files()) {
                play(file);
            }
        } while (settings.loop() && !Thread.currentThread().isInterrupted());
        if (!Thread.currentThread().isInterrupted()) {
            listener.finished(progress());
        }
    }

    private void play(Path file) throws IOException {
        playing = file;
        bytesRead = 0;
        bytesTotal = Files.size(file);
        time.nextFile();
        try (Recording recording = Recording.open(file)) {
            FeedParser parser = recording.format().parser();
            byte[] chunk = new byte[CHUNK];
            for (int count = recording.file().read(chunk);
                    count >= 0;
                    count = recording.file().read(chunk)) {
                publisher.bytes(recording.file().bytesRead() - bytesRead);
                bytesRead = recording.file().bytesRead();
                parser.feed(chunk, 0, count, feed);
                tellNowAndThen();
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
            }
            parser.end(feed);
        } finally {
            publisher.publishAll();
        }
        bytesRead = bytesTotal;
        listener.progress(progress());
    }

    private void tellNowAndThen() {
        long now = System.nanoTime();
        if (now - toldNanos >= PROGRESS_EVERY.toNanos()) {
            toldNanos = now;
            listener.progress(progress());
        }
    }

    private ReplayProgress progress() {
        Instant eventTime = Instant.ofEpochMilli(time.latestMicros() / 1_000);
        return new ReplayProgress(playing, bytesRead, bytesTotal, feed.frames(), feed.reports(), eventTime);
    }
}
