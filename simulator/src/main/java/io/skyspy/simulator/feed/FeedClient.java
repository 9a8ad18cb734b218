package io.skyspy.simulator.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Optional;

/** One connection: an outbox and a thread that writes it out. */
final class FeedClient {
    private static final long PATIENCE_MILLIS = 100;

    private final Socket socket;
    private final Outbox outbox = new Outbox();
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

    /** Adds a chunk; a client whose outbox is full is disconnected, as receivers do. */
    void offer(byte[] chunk) throws InterruptedException {
        if (!outbox.offer(chunk, 0)) {
            close();
        }
    }

    /** Adds a chunk, waiting for room as long as the client is connected. */
    void put(byte[] chunk) throws InterruptedException {
        boolean added = false;
        while (open && !added) {
            added = outbox.offer(chunk, PATIENCE_MILLIS);
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
                Optional<byte[]> chunk = outbox.poll(PATIENCE_MILLIS);
                if (chunk.isPresent()) {
                    out.write(chunk.get());
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
