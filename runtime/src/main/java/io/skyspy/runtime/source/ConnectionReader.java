package io.skyspy.runtime.source;

import java.net.Socket;
import java.time.Duration;

/** Reads one open connection to its end, on the thread that calls it. */
@FunctionalInterface
public interface ConnectionReader {

    /**
     * Reads to the end.
     *
     * @param state is told of bytes that come in
     * @param silence how long nothing may come before the connection counts as dead
     * @return why it ended
     */
    String read(Socket socket, SourceState state, Duration silence);
}
