package io.skyspy.standalone;

import io.skyspy.ingest.adsb.replay.ReplayListener;
import io.skyspy.ingest.adsb.replay.ReplayProgress;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Prints now and then how far a replay is. */
final class ReplayProgressLine implements ReplayListener {

    private static final Duration EVERY = Duration.ofSeconds(10);

    private final PrintWriter out;
    private long printedNanos = System.nanoTime();

    ReplayProgressLine(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void progress(ReplayProgress progress) {
        long now = System.nanoTime();
        if (now - printedNanos >= EVERY.toNanos()) {
            printedNanos = now;
            long percent = progress.bytesTotal() == 0 ? 100 : 100 * progress.bytesRead() / progress.bytesTotal();
            print(progress, progress.file().getFileName() + " " + percent + " %");
        }
    }

    @Override
    public void finished(ReplayProgress last) {
        print(last, "All played");
    }

    private void print(ReplayProgress progress, String what) {
        out.printf(
                "%s: %,d frames, %,d reports, at %s%n",
                what,
                progress.frames(),
                progress.reports(),
                progress.eventTime().truncatedTo(ChronoUnit.SECONDS));
        out.flush();
    }
}
