package io.skyspy.edge.socket;

import io.skyspy.edge.auth.Authentication;

/** A protocol spoken over WebSockets besides the contract's. */
public interface Speech {

    /** Its names among subprotocols, best first. */
    String[] subprotocols();

    /**
     * Begins to speak with a client.
     *
     * @param authentication what the handshake said of the client, which may say more later
     * @param address of the client
     */
    Dialogue begin(Wire wire, Authentication authentication, String address);
}
