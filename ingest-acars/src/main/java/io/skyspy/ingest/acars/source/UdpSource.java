package io.skyspy.ingest.acars.source;

import io.skyspy.ingest.acars.objects.PeerObjects;
import io.skyspy.runtime.source.Endpoint;
import io.skyspy.runtime.source.Source;
import io.skyspy.runtime.source.SourceCounters;
import io.skyspy.runtime.source.SourceName;
import io.skyspy.runtime.source.SourceState;
import io.skyspy.runtime.source.SourceStatus;
import io.skyspy.runtime.source.SourceThread;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A source that takes datagrams, from whoever sends them. */
public final class UdpSource implements Source {

    private static final int LARGEST_DATAGRAM = 65_535;
    private static final int RECEIVE_BUFFER = 1024 * 1024;
    private static final Duration TICK = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofMillis(100);

    private final SourceName source;
    private final Endpoint endpoint;
    private final PeerObjects objects;
    private final SourceState state;
    private final Clock clock;
    private final SourceThread thread;
    private final byte[] buffer = new byte[LARGEST_DATAGRAM];
    private volatile @Nullable DatagramSocket socket;

    public UdpSource(
            SourceName source, Endpoint endpoint, RawPublisher publisher, SourceCounters counters, Clock clock) {
        this.source = source;
        this.endpoint = endpoint;
        this.objects = new PeerObjects(publisher::from);
        this.state = new SourceState(source, counters, clock);
        this.clock = clock;
        this.thread = new SourceThread("source-" + source.id(), this::receive);
    }

    @Override
    public void start() {
        try {
            socket = bound();
        } catch (IOException unusable) {
            throw new IllegalStateException(
                    "The source " + source.id() + " cannot take datagrams on " + endpoint + ": " + unusable.getMessage()
                            + ". Another program may use the port; choose another address.",
                    unusable);
        }
        thread.start();
    }

    private DatagramSocket bound() throws IOException {
        DatagramSocket unbound = new DatagramSocket(null);
        try {
            unbound.setReceiveBufferSize(RECEIVE_BUFFER);
            unbound.bind(endpoint.resolved());
            unbound.setSoTimeout((int) TICK.toMillis());
            return unbound;
        } catch (IOException unusable) {
            unbound.close();
            throw unusable;
        }
    }

    /** The address it listens on, with the port that was free; only after {@link #start()}. */
    public InetSocketAddress localAddress() {
        DatagramSocket bound = socket;
        if (bound == null) {
            throw new IllegalStateException("not started: " + source.id());
        }
        return (InetSocketAddress) bound.getLocalSocketAddress();
    }

    @Override
    public void stop() {
        DatagramSocket bound = socket;
        if (bound != null) {
            bound.close();
        }
        thread.stop();
        objects.giveUpBefore(Instant.MAX);
    }

    @Override
    public SourceStatus status() {
        return state.status();
    }

    private Duration receive() {
        DatagramSocket bound = socket;
        if (bound == null || bound.isClosed()) {
            return AFTER_FAILURE;
        }
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        try {
            bound.receive(packet);
            state.heard(packet.getLength());
            objects.datagram(String.valueOf(packet.getSocketAddress()), buffer, packet.getLength(), clock.instant());
            return Duration.ZERO;
        } catch (SocketTimeoutException nothingNow) {
            objects.giveUpBefore(clock.instant().minus(PATIENCE));
            return Duration.ZERO;
        } catch (IOException failed) {
            return AFTER_FAILURE; // we are stopping, or the network is gone for a moment
        }
    }
}
