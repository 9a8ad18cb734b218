package io.skyspy.standalone.decode;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** Reads and unpacks an input on a thread of its own, as far ahead as a few chunks. */
final class InputLane {
    private static final int CHUNKS_AHEAD = 16;
    private static final int CHUNK = 32 * 1024;

    private final BlockingQueue<Chunk> chunks = new ArrayBlockingQueue<>(CHUNKS_AHEAD);
    private final Input input;

    /**
     * Some bytes of an input.
     *
     * @param last whether nothing follows
     * @param failure why nothing more can be read; absent when that is not so
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Chunk(byte[] bytes, boolean last, @Nullable IOException failure) {}

    InputLane(Input input) {
        this.input = input;
    }

    /** Begins to read; the thread keeps nobody from leaving. */
    void start() {
        Thread.ofPlatform().name("decode-input").daemon().start(this::run);
    }

    /** The next bytes; waits for them. */
    Chunk next() throws InterruptedException {
        return chunks.take();
    }

    private void run() {
        try {
            byte[] chunk = new byte[CHUNK];
            try {
                for (int count = input.read(chunk); count >= 0; count = input.read(chunk)) {
                    chunks.put(new Chunk(Arrays.copyOf(chunk, count), false, null));
                }
            } catch (IOException unreadable) {
                chunks.put(new Chunk(new byte[0], true, unreadable));
                return;
            }
            chunks.put(new Chunk(new byte[0], true, null));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error defect) {
            chunks.clear();
            chunks.add(new Chunk(new byte[0], true, new IOException("reading failed: " + defect, defect)));
        }
    }
}
