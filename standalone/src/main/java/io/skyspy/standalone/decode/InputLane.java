package io.skyspy.standalone.decode;

import io.skyspy.ingest.adsb.feed.FeedParser;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Reads, unpacks and parses an input on a thread of its own, as far ahead as a few batches. */
final class InputLane {
    private static final int BATCHES_AHEAD = 16;
    private static final int CHUNK = 32 * 1024;

    private final BlockingQueue<FeedBatch> batches = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private final Input input;

    InputLane(Input input) {
        this.input = input;
    }

    /** Begins to read; the thread keeps nobody from leaving. */
    void start() {
        Thread.ofPlatform().name("decode-input").daemon().start(this::run);
    }

    /** The next batch; waits for it. */
    FeedBatch next() throws InterruptedException {
        return batches.take();
    }

    /** Whether the next batch is there already. */
    boolean hasNext() {
        return !batches.isEmpty();
    }

    private void run() {
        try {
            FeedItems found = new FeedItems();
            FeedParser parser = input.format().parser();
            byte[] chunk = new byte[CHUNK];
            try {
                for (int count = input.read(chunk); count >= 0; count = input.read(chunk)) {
                    parser.feed(chunk, 0, count, found);
                    batches.put(new FeedBatch(found.take(), false, null));
                }
            } catch (IOException unreadable) {
                parser.end(found);
                batches.put(new FeedBatch(found.take(), true, unreadable));
                return;
            }
            parser.end(found);
            batches.put(new FeedBatch(found.take(), true, null));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error defect) {
            batches.clear();
            batches.add(new FeedBatch(List.of(), true, new IOException("reading failed: " + defect, defect)));
        }
    }
}
