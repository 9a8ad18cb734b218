package io.skyspy.edge.socket;

import io.skyspy.edge.hub.CloseReason;
import io.skyspy.edge.hub.Transport;
import java.nio.ByteBuffer;

/** One WebSocket for those who speak another protocol than the contract's over it. No call blocks. */
public interface Wire {

    /**
     * Sends one text message that is put together from two parts. At most one message is outstanding.
     *
     * @param head UTF-8; not empty
     * @param body UTF-8, may be shared with others, whose position and limit are left alone; empty for none
     * @return bytes it takes
     */
    int send(ByteBuffer head, ByteBuffer body, Transport.Sending sending);

    /** Asks the client, in the terms of the protocol below, for a sign of life. */
    void ping();

    /** Asks for the next message; until then it is not read. */
    void demand();

    void close(CloseReason reason);

    /** Drops the connection at once. */
    void abort();
}
