package io.skyspy.simulator.feed;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;

/** Reads Beast binary from a socket: strict, since nothing is to be wrong with what is sent. */
final class BeastReader implements AutoCloseable {
    private static final int ESCAPE = 0x1A;

    private final Socket socket;
    private final InputStream in;

    /** One message; the bytes without escapes. */
    @SuppressWarnings("ArrayRecordComponent")
    record Message(char type, long ticks, int signal, byte[] bytes) {}

    BeastReader(int port) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        this.in = new DataInputStream(socket.getInputStream());
        socket.setSoTimeout(10_000);
    }

    Message next() throws IOException {
        if (read() != ESCAPE) {
            throw new IOException("a message does not begin with 1a");
        }
        int type = read();
        byte[] body = new byte[7 + length(type)];
        for (int i = 0; i < body.length; i++) {
            int value = read();
            if (value == ESCAPE && read() != ESCAPE) {
                throw new IOException("1a is not doubled");
            }
            body[i] = (byte) value;
        }
        long ticks = 0;
        for (int i = 0; i < 6; i++) {
            ticks = ticks << 8 | (body[i] & 0xFF);
        }
        byte[] bytes = new byte[body.length - 7];
        System.arraycopy(body, 7, bytes, 0, bytes.length);
        return new Message((char) type, ticks, body[6] & 0xFF, bytes);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static int length(int type) throws IOException {
        return switch (type) {
            case '1' -> 2;
            case '2' -> 7;
            case '3' -> 14;
            default -> throw new IOException("unknown type " + type);
        };
    }

    private int read() throws IOException {
        int value = in.read();
        if (value < 0) {
            throw new EOFException();
        }
        return value;
    }
}
