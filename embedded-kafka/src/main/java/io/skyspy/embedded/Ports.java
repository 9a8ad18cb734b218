package io.skyspy.embedded;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Ports to listen on. */
final class Ports {

    private Ports() {}

    /** Any free port but that one, which is free as well until it is listened on. */
    static int availableBut(String host, int taken) {
        int port = available(host, 0);
        return port == taken ? availableBut(host, taken) : port;
    }

    /**
     * The wanted port, checked to be free; for 0 any free one.
     *
     * @throws EmbeddedKafkaException when the port is in use or the host is not ours
     */
    static int available(String host, int wanted) {
        try (ServerSocket socket = new ServerSocket()) {
            // As Kafka does: a port is free although connections of its last user are still in TIME_WAIT.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), wanted));
            return socket.getLocalPort();
        } catch (UnknownHostException e) {
            throw new EmbeddedKafkaException("There is no host " + host + " to listen on.", e);
        } catch (BindException e) {
            throw new EmbeddedKafkaException(
                    "Port " + wanted + " on " + host + " cannot be listened on: " + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw new EmbeddedKafkaException("Cannot listen on " + host + ": " + e.getMessage() + ".", e);
        }
    }
}
