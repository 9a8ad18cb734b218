package io.skyspy.ingest.adsb.source;

import io.skyspy.ingest.adsb.feed.FeedParser;
import io.skyspy.ingest.adsb.publish.FeedPublisher;
import io.skyspy.ingest.adsb.publish.LiveFeed;
import io.skyspy.runtime.source.SourceState;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** One open connection, read until it ends. Runs on the thread that calls {@link #read}. */
final class FeedConnection {

    private static final int CHUNK = 64 * 1024;

    private final Socket socket;
    private final FeedParser parser;
    private final FeedPublisher publisher;
    private final LiveFeed feed;
    private final SourceState state;
    private final Duration silence;

    FeedConnection(
            Socket socket,
            FeedParser parser,
            FeedPublisher publisher,
            LiveFeed feed,
            SourceState state,
            Duration silence) {
        this.socket = socket;
        this.parser = parser;
        this.publisher = publisher;
        this.feed = feed;
        this.state = state;
        this.silence = silence;
    }

    /**
     * Reads to the end.
     *
     * @return why it ended
     */
    String read() {
        try {
            socket.setKeepAlive(true);
            return readAll(socket.getInputStream());
        } catch (IOException broken) {
            return String.valueOf(broken.getMessage());
        } finally {
            parser.end(feed);
            publisher.publishAll();
        }
    }

    private String readAll(InputStream in) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long heardNanos = System.nanoTime();
        while (true) {
            Duration silent = Duration.ofNanos(System.nanoTime() - heardNanos);
            if (silent.compareTo(silence) >= 0) {
                return "silent for " + silence.toSeconds() + " s";
            }
            Duration patience = publisher.untilDue().orElse(silence.minus(silent));
            socket.setSoTimeout((int) Math.max(1, patience.toMillis()));
            try {
                int count = in.read(chunk);
                if (count < 0) {
                    return "closed by the receiver";
                }
                heardNanos = System.nanoTime();
                state.heard(count);
                parser.feed(chunk, 0, count, feed);
            } catch (SocketTimeoutException nothingNow) {
                // Time to publish what waits, or to see how long it has been silent.
            }
            publisher.publishDue();
        }
    }
}
