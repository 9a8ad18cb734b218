package io.skyspy.edge;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A WebSocket client made of a bare socket: it shakes hands as told, and reads only when told. */
public final class RawSocket implements Closeable {

    private final Socket socket;
    private final DataInputStream in;
    private final String response;

    private RawSocket(int port, String request) throws IOException {
        socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(10_000);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        in = new DataInputStream(socket.getInputStream());
        response = readHead();
    }

    /** A handshake that is correct but for the lines added to it. */
    public static RawSocket handshake(int port, String path, String... headers) throws IOException {
        String extra = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return new RawSocket(
                port,
                "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + extra
                        + "\r\n");
    }

    int status() {
        return Integer.parseInt(response.split(" ", 3)[1]);
    }

    public String response() {
        return response;
    }

    /** Sends bytes as they are. */
    public void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** A frame of a server. */
    public static final class Frame {

        private final int first;
        private final byte[] payload;

        private Frame(int first, byte[] payload) {
            this.first = first;
            this.payload = payload;
        }

        /** Its first byte: what kind it is. */
        public int first() {
            return first;
        }

        public byte[] payload() {
            return payload;
        }
    }

    /** The next frame. */
    public Frame read() throws IOException {
        int first = in.readUnsignedByte();
        int length = in.readUnsignedByte();
        long size = length == 126 ? in.readUnsignedShort() : length == 127 ? in.readLong() : length;
        return new Frame(first, in.readNBytes(Math.toIntExact(size)));
    }

    /** Code of the close frame, after all that comes before it; 1006 when the connection ends without one. */
    int readCloseCode() throws IOException {
        try {
            Frame frame = read();
            while ((frame.first() & 0x0F) != 8) {
                frame = read();
            }
            return ByteBuffer.wrap(frame.payload()).getShort() & 0xFFFF;
        } catch (java.io.EOFException | java.net.SocketException ended) {
            return 1006;
        }
    }

    private String readHead() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int next;
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n") && (next = in.read()) >= 0) {
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
