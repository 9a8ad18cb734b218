package io.skyspy.edge.hub;

import io.skyspy.edge.message.Payload;

/** One client's connection, as narrow as the hub needs it. No call blocks. */
public interface Transport {

    /** Told about the one message that is being sent. */
    interface Sending {

        /** Some of its bytes have been taken. */
        void progressed();

        /** All of it has been taken; the next may be sent. Not called when the connection fails: then the session is ended. */
        void sent();
    }

    /**
     * Sends one text message. At most one is outstanding.
     *
     * @param payload shared with other sessions; position and limit of its buffers must be left alone
     * @return bytes it takes
     */
    int send(Payload payload, Sending sending);

    /** Sends a ping of the protocol. */
    void ping();

    /** Asks for the next message of the client; until then it is not read. */
    void demand();

    /** Says good-bye; the session is ended when the other side has answered. */
    void close(CloseReason reason);

    /** Drops the connection at once. */
    void abort();
}
