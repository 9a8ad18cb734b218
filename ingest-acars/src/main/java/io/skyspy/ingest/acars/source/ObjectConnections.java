package io.skyspy.ingest.acars.source;

import io.skyspy.ingest.acars.objects.ObjectCutter;
import io.skyspy.runtime.source.ConnectionReader;
import io.skyspy.runtime.source.SourceState;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * Reads objects from connections.
 *
 * @param publisher where they go
 */
public record ObjectConnections(RawPublisher publisher) implements ConnectionReader {

    private static final int CHUNK = 16 * 1024;

    @Override
    public String read(Socket socket, SourceState state, Duration silence) {
        ObjectCutter cutter = new ObjectCutter(publisher.from(String.valueOf(socket.getRemoteSocketAddress())));
        try {
            socket.setKeepAlive(true);
            socket.setSoTimeout((int) silence.toMillis());
            InputStream in = socket.getInputStream();
            byte[] chunk = new byte[CHUNK];
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                state.heard(count);
                cutter.feed(chunk, 0, count);
            }
            return "closed by the receiver";
        } catch (SocketTimeoutException silent) {
            return "silent for " + silence.toSeconds() + " s";
        } catch (IOException broken) {
            return String.valueOf(broken.getMessage());
        } finally {
            cutter.end();
        }
    }
}
