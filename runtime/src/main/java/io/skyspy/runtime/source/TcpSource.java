package io.skyspy.runtime.source;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** A source we connect to, and connect to again whenever the connection is gone. */
public final class TcpSource implements Source {

    private final Endpoint endpoint;
    private final ConnectionReader reader;
    private final ConnectionLimits limits;
    private final SourceState state;
    private final Backoff backoff;
    private final SourceThread thread;

    public TcpSource(
            SourceName source,
            Endpoint endpoint,
            ConnectionReader reader,
            ConnectionLimits limits,
            SourceCounters counters,
            Clock clock) {
        this.endpoint = endpoint;
        this.reader = reader;
        this.limits = limits;
        this.state = new SourceState(source, counters, clock);
        this.backoff = new Backoff(limits.firstPause(), limits.longestPause(), RandomGenerator.getDefault());
        this.thread = new SourceThread("source-" + source.id(), this::connectAndRead);
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop() {
        thread.stop();
    }

    @Override
    public SourceStatus status() {
        return state.status();
    }

    /** One connection from its beginning to its end, then the pause before the next. */
    private Duration connectAndRead() {
        String peer = endpoint.toString();
        try (Socket socket = new Socket()) {
            InetSocketAddress address = endpoint.resolved();
            socket.connect(address, Math.toIntExact(limits.connectTimeout().toMillis()));
            state.connected(peer);
            long sinceNanos = System.nanoTime();
            String reason = reader.read(socket, state, limits.silence());
            state.disconnected(peer, reason);
            if (System.nanoTime() - sinceNanos > limits.longestPause().toNanos()) {
                backoff.reset();
            }
        } catch (IOException failed) {
            String message = failed.getMessage();
            state.unreachable(peer, message == null ? failed.getClass().getSimpleName() : message);
        }
        return backoff.next();
    }
}
