package io.skyspy.ingest.adsb.replay;

import io.skyspy.ingest.adsb.feed.FeedListener;
import io.skyspy.ingest.adsb.feed.RawFrame;
import io.skyspy.ingest.adsb.feed.Rejection;
import io.skyspy.ingest.adsb.feed.ReportDraft;
import io.skyspy.ingest.adsb.publish.FeedPublisher;
import io.skyspy.runtime.replay.Pace;
import java.time.Duration;

/** Publishes what a recording says when it is due. An interrupt ends the waiting, and everything after passes unpublished. */
final class ReplayFeed implements FeedListener {

    private final FeedPublisher publisher;
    private final RecordedTime time;
    private final Pace pace;
    private final Runnable whileWaiting;
    private long frames;
    private long reports;

    /** @param whileWaiting called before each wait */
    ReplayFeed(FeedPublisher publisher, RecordedTime time, Pace pace, Runnable whileWaiting) {
        this.publisher = publisher;
        this.time = time;
        this.pace = pace;
        this.whileWaiting = whileWaiting;
    }

    @Override
    public void frame(RawFrame frame) {
        beginFile();
        long micros = time.of(frame);
        if (awaited(micros)) {
            frames++;
            publisher.frame(frame, micros, this);
        }
    }

    @Override
    public void report(ReportDraft draft) {
        beginFile();
        long micros = time.of(draft);
        if (awaited(micros)) {
            reports++;
            publisher.report(draft, Math.floorDiv(micros, 1_000));
        }
    }

    @Override
    public void rejected(Rejection reason, byte[] payload) {
        publisher.rejected(reason, payload);
    }

    @Override
    public void skipped(Rejection reason) {
        publisher.skipped(reason);
    }

    long frames() {
        return frames;
    }

    long reports() {
        return reports;
    }

    private void beginFile() {
        if (time.fileBegins()) {
            pace.beginAnew();
        }
    }

    /** Waits until then, publishing meanwhile what falls due; false when interrupted. */
    private boolean awaited(long micros) {
        publisher.publishDue();
        Duration left = pace.until(micros, System.nanoTime());
        while (!left.isZero()) {
            whileWaiting.run();
            Duration due = publisher.untilDue().orElse(left);
            try {
                Thread.sleep(due.compareTo(left) < 0 ? due : shorter(left));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
            publisher.publishDue();
            left = pace.until(micros, System.nanoTime());
        }
        return !Thread.currentThread().isInterrupted();
    }

    private static Duration shorter(Duration left) {
        Duration second = Duration.ofSeconds(1);
        return left.compareTo(second) < 0 ? left : second;
    }
}
