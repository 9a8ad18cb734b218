package io.skyspy.simulator.datalink;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Sends records as datagrams, as receivers do; whether somebody takes them does not matter. */
public final class DatagramSender implements AutoCloseable {

    private final DatagramSocket socket;
    private final InetSocketAddress target;

    public DatagramSender(InetSocketAddress target) throws IOException {
        this.socket = new DatagramSocket();
        this.target = target;
    }

    /** Sends one record; one that cannot be sent is lost, as on air. */
    public void send(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        try {
            socket.send(new DatagramPacket(bytes, bytes.length, target));
        } catch (IOException lost) {
            // Nobody listens yet, or any more.
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
