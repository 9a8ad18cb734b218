package io.skyspy.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;

/** A receiver that delivers Beast to the system under test. */
final class BeastSender implements AutoCloseable {

    private static final int ESCAPE = 0x1A;

    private final Socket socket;
    private final OutputStream out;

    BeastSender(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            out = socket.getOutputStream();
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    void send(byte[] frame) {
        ByteArrayOutputStream beast = new ByteArrayOutputStream();
        beast.write(ESCAPE);
        beast.write(frame.length == 7 ? '2' : '3');
        beast.writeBytes(new byte[] {0, 0, 0, 0, 0, 1, 90});
        for (byte value : frame) {
            if (value == ESCAPE) {
                beast.write(ESCAPE);
            }
            beast.write(value);
        }
        write(beast.toByteArray());
    }

    /** Bytes as they are: garbage, or half a message. */
    void write(byte[] bytes) {
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
