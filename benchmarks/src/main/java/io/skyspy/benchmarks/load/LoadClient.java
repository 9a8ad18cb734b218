package io.skyspy.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Many clients on the thread that calls. Between calls nothing is read, so calls should follow each other closely.
 *
 * <p>Frames are followed by their headers and never parsed; one read buffer serves all. It never sleeps: on loopback the sender
 * would pay for waking it, the more the slower it is. Closing it closes every connection.
 */
public final class LoadClient implements AutoCloseable {

    private static final int BUFFER_BYTES = 256 * 1024;
    private static final int SMALL_BUFFER_BYTES = 4 * 1024;
    private static final Duration CONNECT_WITHIN = Duration.ofMinutes(1);

    private final Clock clock;
    private final Selector selector;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
    private final List<Crowd> crowds = new ArrayList<>();

    private LoadClient(Clock clock, Selector selector) {
        this.clock = clock;
        this.selector = selector;
    }

    public static LoadClient open(Clock clock) throws IOException {
        return new LoadClient(clock, Selector.open());
    }

    /**
     * Connects a crowd and returns when each of it has what it came for. Crowds that are there already go on meanwhile.
     *
     * @throws IllegalStateException when that takes more than a minute, or a server does not do as asked
     */
    public Crowd connect(Plan plan) throws IOException {
        Crowd crowd = new Crowd(plan);
        crowds.add(crowd);
        long deadline = System.nanoTime() + CONNECT_WITHIN.toNanos();
        runUntil(() -> {
            start(crowd);
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(crowd.served() + " of " + plan.clients() + " clients were served after "
                        + CONNECT_WITHIN + ", " + crowd.ended() + " were turned away");
            }
            return crowd.isServed();
        });
        return crowd;
    }

    /** Lets everybody read for that long. */
    public void run(Duration duration) throws IOException {
        long end = System.nanoTime() + duration.toNanos();
        runUntil(() -> System.nanoTime() >= end);
    }

    private void start(Crowd crowd) {
        try {
            while (crowd.wantsMore()) {
                SocketChannel channel = SocketChannel.open();
                channel.configureBlocking(false);
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                if (crowd.plan().look() == Plan.Look.NONE) {
                    channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALL_BUFFER_BYTES);
                }
                Connection connection = new Connection(crowd, channel, crowd.size(), clock);
                crowd.add(connection);
                connection.register(channel.register(selector, SelectionKey.OP_CONNECT, connection));
                if (channel.connect(new InetSocketAddress(
                        InetAddress.getLoopbackAddress(), crowd.plan().target().port()))) {
                    connection.connected();
                }
            }
        } catch (IOException noSockets) {
            throw new UncheckedIOException("no more sockets; see ulimit -n", noSockets);
        }
    }

    private void runUntil(BooleanSupplier done) throws IOException {
        while (!done.getAsBoolean()) {
            selector.selectNow(this::ready);
            Thread.onSpinWait();
        }
    }

    private void ready(SelectionKey key) {
        Connection connection = (Connection) key.attachment();
        try {
            if (key.isConnectable()) {
                connection.connected();
            } else if (key.isReadable()) {
                connection.readable(buffer);
            }
        } catch (IOException gone) {
            key.cancel();
            connection.gone();
        }
    }

    @Override
    public void close() throws IOException {
        for (Crowd crowd : crowds) {
            for (Connection connection : crowd.connections()) {
                connection.close();
            }
        }
        selector.close();
    }
}
