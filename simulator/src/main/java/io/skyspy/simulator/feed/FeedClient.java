package io.skyspy.simulator.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** One connection: a bounded queue and a thread that writes it out. */
final class FeedClient {
    /** Ten seconds of a feed that is cut twenty times a second. */
    private static final int MOST_CHUNKS = 200;

    private static final long PATIENCE_MILLIS = 100;

    private final Socket socket;
    private final BlockingQueue<byte[]> chunks = new ArrayBlockingQueue<>(MOST_CHUNKS);
    private volatile boolean open = true;

    private FeedClient(Socket socket) {
        this.socket = socket;
    }

    static FeedClient serve(Socket socket) {
        FeedClient client = new FeedClient(socket);
        Thread.ofVirtual().name("simulator-client-" + socket.getPort()).start(client::write);
        return client;
    }

    boolean isOpen() {
        return open;
    }

    /** Queues a chunk; a client that has fallen behind by the whole queue is disconnected, as receivers do. */
    void offer(byte[] chunk) {
        if (!chunks.offer(chunk)) {
            close();
        }
    }

    /** Queues a chunk, waiting for room as long as the client is connected. */
    void put(byte[] chunk) throws InterruptedException {
        boolean queued = false;
        while (open && !queued) {
            queued = chunks.offer(chunk, PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    void close() {
        open = false;
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            open = false; // nothing more can be done for a socket that cannot even be closed
        }
    }

    private void write() {
        try (socket;
                OutputStream out = socket.getOutputStream()) {
            while (open) {
                byte[] chunk = chunks.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                if (chunk != null) {
                    out.write(chunk);
                }
            }
        } catch (IOException disconnected) {
            open = false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            open = false;
        }
    }
}
