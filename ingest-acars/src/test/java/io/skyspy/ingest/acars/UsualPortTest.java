package io.skyspy.ingest.acars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skyspy.runtime.source.ConnectionLimits;
import io.skyspy.runtime.source.Endpoint;
import io.skyspy.runtime.source.ListenSource;
import io.skyspy.runtime.source.SourceCounters;
import io.skyspy.runtime.source.SourceName;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** A usual port, free or taken. */
final class UsualPortTest {

    private static final SourceCounters UNCOUNTED = new SourceCounters() {
        @Override
        public void bytes(long count) {}

        @Override
        public void connectionLost() {}

        @Override
        public void connectionRefused() {}
    };

    private static ListenSource listening(int port) {
        return new ListenSource(
                new SourceName("acars-tcp", "tcp-listen"),
                new Endpoint("127.0.0.1", port),
                (socket, state, silence) -> "read",
                ConnectionLimits.defaults(),
                UNCOUNTED,
                Clock.systemUTC());
    }

    @Test
    void aPortThatAnotherProgramHasIsLeftToIt() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ListenSource source = listening(other.getLocalPort());
            assertThatThrownBy(source::start).hasMessageContaining("Another program may use the port");
            UsualPort usual = new UsualPort(listening(other.getLocalPort()));

            usual.start();

            assertThat(usual.status().connections()).isZero();
            usual.stop();
        }
    }

    @Test
    void aFreePortIsListenedOn() throws IOException {
        ListenSource source = listening(0);
        UsualPort usual = new UsualPort(source);
        usual.start();
        try (Socket client = new Socket(
                InetAddress.getLoopbackAddress(), source.localAddress().getPort())) {
            assertThat(client.isConnected()).isTrue();
        } finally {
            usual.stop();
        }
    }
}
