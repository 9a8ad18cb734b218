package io.skyspy.standalone.decode;

import io.skyspy.ingest.adsb.feed.FeedParser;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Parses and decodes an input on a thread of its own, as far ahead as a few batches. */
final class DecodingLane {
    private static final int BATCHES_AHEAD = 16;

    private final BlockingQueue<FeedBatch> batches = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private final InputLane input;
    private final FeedParser parser;

    DecodingLane(InputLane input, FeedParser parser) {
        this.input = input;
        this.parser = parser;
    }

    /** Begins; its threads keep nobody from leaving. */
    void start() {
        input.start();
        Thread.ofPlatform().name("decode-frames").daemon().start(this::run);
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
            InputLane.Chunk chunk = input.next();
            while (!chunk.last()) {
                parser.feed(chunk.bytes(), 0, chunk.bytes().length, found);
                batches.put(found.take(false, null));
                chunk = input.next();
            }
            parser.end(found);
            batches.put(found.take(true, chunk.failure()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error defect) {
            batches.clear();
            batches.add(
                    new FeedBatch(List.of(), new byte[0], true, new IOException("decoding failed: " + defect, defect)));
        }
    }
}
