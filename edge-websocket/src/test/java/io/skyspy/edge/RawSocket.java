package io.skyspy.edge;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A WebSocket client made of a bare socket: it shakes hands as told, and reads only when told. */
final class RawSocket implements Closeable {

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
    static RawSocket handshake(int port, String path, String... headers) throws IOException {
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

    String response() {
        return response;
    }

    /** Sends bytes as they are. */
    void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** Code of the close frame, after all that comes before it; 1006 when the connection ends without one. */
    int readCloseCode() throws IOException {
        try {
            while (true) {
                int first = in.readUnsignedByte();
                int length = in.readUnsignedByte();
                long size = length == 126 ? in.readUnsignedShort() : length == 127 ? in.readLong() : length;
                if ((first & 0x0F) == 8) {
                    return in.readUnsignedShort();
                }
                in.skipNBytes(size);
            }
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
