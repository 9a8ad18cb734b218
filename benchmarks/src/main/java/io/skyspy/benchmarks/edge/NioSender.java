package io.skyspy.benchmarks.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Does in Java what {@code raw-sender.c} does, and stands in for it where there is no C compiler: one frame, made once, one write per
 * client. A client whose socket still holds a part of an earlier frame is sent the rest of that and nothing else.
 */
final class NioSender {

    private static final int BACKLOG = 4096;
    private static final int LONGEST_HEADER = 10;
    private static final byte[] ANSWER = """
            HTTP/1.1 101 Switching Protocols\r
            Upgrade: websocket\r
            Connection: Upgrade\r
            Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r
            \r
            """.getBytes(StandardCharsets.US_ASCII);

    private final Map<SocketChannel, ByteBuffer> clients = new ConcurrentHashMap<>();

    private NioSender() {}

    public static void main(String[] arguments) throws IOException {
        NioSender sender = new NioSender();
        ServerSocketChannel listener =
                ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        Thread.ofPlatform().daemon().start(() -> sender.welcome(listener));
        Playback.of(Path.of(arguments[0]), Duration.ofNanos(Long.parseLong(arguments[1]) * 1000))
                .start(sender::send);
        Questions.answer(listener.socket().getLocalPort());
        Runtime.getRuntime().halt(0);
    }

    private void welcome(ServerSocketChannel listener) {
        try {
            while (true) {
                SocketChannel client = listener.accept();
                client.setOption(StandardSocketOptions.TCP_NODELAY, true);
                String request = "";
                ByteBuffer bytes = ByteBuffer.allocate(4096);
                while (!request.endsWith("\r\n\r\n") && client.read(bytes) > 0) {
                    request = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
                }
                client.write(ByteBuffer.wrap(ANSWER));
                client.configureBlocking(false);
                clients.put(client, ByteBuffer.allocate(0));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void send(byte[] message) {
        ByteBuffer frame = framed(message);
        clients.replaceAll((client, rest) -> rest.hasRemaining() ? rest : frame.duplicate());
        clients.forEach((client, rest) -> {
            if (!isOpenAfterWriting(client, rest)) {
                clients.remove(client);
            }
        });
    }

    private static boolean isOpenAfterWriting(SocketChannel client, @Nullable ByteBuffer bytes) {
        try {
            client.write(bytes);
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    private static ByteBuffer framed(byte[] message) {
        ByteBuffer frame =
                ByteBuffer.allocateDirect(message.length + LONGEST_HEADER).put((byte) 0x81);
        if (message.length < 126) {
            frame.put((byte) message.length);
        } else if (message.length < 65_536) {
            frame.put((byte) 126).putShort((short) message.length);
        } else {
            frame.put((byte) 127).putLong(message.length);
        }
        return frame.put(message).flip();
    }
}
