package io.skyspy.edge.socket;

import io.skyspy.edge.hub.CloseReason;

/** What the messages of one connection are given to, one after the other. The next is read when the transport is asked for it. */
public interface Dialogue {

    /** Something has come, if only the answer to a ping. */
    void heard();

    /** A text message has come. */
    void text(String text);

    /**
     * A binary message has come.
     *
     * @param bytes its own copy
     */
    void binary(byte[] bytes);

    /** A message has come that was too large to be kept. */
    void tooLarge();

    /** The other side broke the protocol. */
    void close(CloseReason reason);

    /** The connection is gone. */
    void ended();
}
