package io.skyspy.ingest.adsb.source;

import io.skyspy.ingest.adsb.feed.FeedParser;
import io.skyspy.ingest.adsb.publish.FeedPublisher;
import io.skyspy.ingest.adsb.publish.LiveFeed;
import io.skyspy.runtime.source.ConnectionReader;
import io.skyspy.runtime.source.SourceState;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * What every connection of a source begins with: its own parser and publisher.
 *
 * @param parsers makes the parser of the source's format
 * @param publishers makes a publisher for the source
 */
public record Connections(Supplier<FeedParser> parsers, Supplier<FeedPublisher> publishers, Clock clock)
        implements ConnectionReader {

    @Override
    public String read(Socket socket, SourceState state, Duration silence) {
        FeedPublisher publisher = publishers.get();
        return new FeedConnection(socket, parsers.get(), publisher, new LiveFeed(publisher, clock), state, silence)
                .read();
    }
}
