package io.skyspy.standalone.decode;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** Writes filled buffers in order on a thread of its own. Buffers go round, so memory is bounded and nothing is copied. */
final class OutputLane {
    private static final int BUFFERS = 4;
    private static final int BUFFER = 256 * 1024;

    /**
     * A buffer on its way.
     *
     * @param length how many of its bytes are to be written
     * @param last whether nothing follows
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Filled(byte[] buffer, int length, boolean last) {}

    private final BlockingQueue<byte[]> empty = new ArrayBlockingQueue<>(BUFFERS);
    private final BlockingQueue<Filled> filled = new ArrayBlockingQueue<>(BUFFERS + 1);
    private final OutputStream out;
    private final Thread thread;
    private volatile @Nullable IOException failure;

    OutputLane(OutputStream out) {
        this.out = out;
        for (int i = 0; i < BUFFERS; i++) {
            empty.add(new byte[BUFFER]);
        }
        thread = Thread.ofPlatform().name("decode-output").daemon().start(this::run);
    }

    /** A buffer to fill; waits for one. */
    byte[] takeEmpty() throws InterruptedException {
        return empty.take();
    }

    void write(byte[] buffer, int length) throws InterruptedException {
        filled.put(new Filled(buffer, length, false));
    }

    /** Why nothing more can be written; absent while all goes well. */
    @Nullable
    IOException failure() {
        return failure;
    }

    /** Waits until everything is written. */
    void finish() throws InterruptedException {
        filled.put(new Filled(new byte[0], 0, true));
        thread.join();
    }

    private void run() {
        try {
            for (Filled next = filled.take(); !next.last; next = filled.take()) {
                if (failure == null) {
                    write(next);
                }
                empty.put(next.buffer);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(Filled next) {
        try {
            out.write(next.buffer, 0, next.length);
            out.flush();
        } catch (IOException closed) {
            failure = closed;
        }
    }
}
