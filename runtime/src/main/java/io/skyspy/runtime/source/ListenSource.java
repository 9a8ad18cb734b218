package io.skyspy.runtime.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A source that receivers connect to. At the limit of connections a new one is closed at once, and those there are keep theirs. */
public final class ListenSource implements Source {

    private static final int BACKLOG = 50;
    private static final Duration AFTER_FAILURE = Duration.ofMillis(100);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final SourceName source;
    private final Endpoint endpoint;
    private final ConnectionReader reader;
    private final ConnectionLimits limits;
    private final SourceState state;
    private final Set<Open> open = ConcurrentHashMap.newKeySet();
    private final SourceThread thread;
    private volatile @Nullable ServerSocket server;

    public ListenSource(
            SourceName source,
            Endpoint endpoint,
            ConnectionReader reader,
            ConnectionLimits limits,
            SourceCounters counters,
            Clock clock) {
        this.source = source;
        this.endpoint = endpoint;
        this.reader = reader;
        this.limits = limits;
        this.state = new SourceState(source, counters, clock);
        this.thread = new SourceThread("source-" + source.id(), this::accept);
    }

    @Override
    public void start() {
        try {
            ServerSocket bound = new ServerSocket();
            bound.setReuseAddress(true);
            bound.bind(endpoint.resolved(), BACKLOG);
            server = bound;
        } catch (IOException unusable) {
            throw new IllegalStateException(
                    "The source " + source.id() + " cannot listen on " + endpoint + ": " + unusable.getMessage()
                            + ". Another program may use the port; choose another address.",
                    unusable);
        }
        thread.start();
    }

    /** The address it listens on, with the port that was free; only after {@link #start()}. */
    public InetSocketAddress localAddress() {
        ServerSocket bound = server;
        if (bound == null) {
            throw new IllegalStateException("not started: " + source.id());
        }
        return (InetSocketAddress) bound.getLocalSocketAddress();
    }

    @Override
    public void stop() {
        close(server);
        thread.stop();
        open.forEach(Open::close);
        for (Open connection : open) {
            connection.join();
        }
    }

    @Override
    public SourceStatus status() {
        return state.status();
    }

    private Duration accept() {
        ServerSocket bound = server;
        if (bound == null) {
            return AFTER_FAILURE;
        }
        try {
            Socket socket = bound.accept();
            if (open.size() >= limits.mostConnections()) {
                state.refused(String.valueOf(socket.getRemoteSocketAddress()), limits.mostConnections());
                close(socket);
            } else {
                new Open(socket).begin();
            }
            return Duration.ZERO;
        } catch (IOException failed) {
            return AFTER_FAILURE; // too many files are open, or we are stopping
        }
    }

    private static void close(@Nullable AutoCloseable socket) {
        try {
            if (socket instanceof ServerSocket listening) {
                listening.close();
            } else if (socket instanceof Socket connected) {
                connected.close();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** An accepted connection and the thread that reads it. */
    private final class Open {

        private final Socket socket;
        private final SocketAddress peer;
        private final Thread thread;

        Open(Socket socket) {
            this.socket = socket;
            this.peer = socket.getRemoteSocketAddress();
            this.thread = Thread.ofVirtual()
                    .name("source-" + source.id() + "-" + peer)
                    .unstarted(this::read);
        }

        void begin() {
            open.add(this);
            thread.start();
        }

        void close() {
            ListenSource.close(socket);
        }

        void join() {
            try {
                thread.join(STOP_WITHIN);
            } catch (InterruptedException stopNow) {
                Thread.currentThread().interrupt();
            }
        }

        private void read() {
            String name = String.valueOf(peer);
            state.connected(name);
            try {
                String reason = reader.read(socket, state, limits.silence());
                state.disconnected(name, reason);
            } finally {
                open.remove(this);
                close();
            }
        }
    }
}
