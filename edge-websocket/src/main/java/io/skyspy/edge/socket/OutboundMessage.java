package io.skyspy.edge.socket;

import io.skyspy.edge.hub.Transport;
import java.nio.ByteBuffer;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;

/**
 * Sends one message, a long one as several frames: so control frames get through in between, and a slow client that keeps taking
 * bytes is told from one that takes none. The bytes are shared, never copied.
 */
final class OutboundMessage implements Callback {

    private static final int FRAME_BYTES = 64 * 1024;

    private final CoreSession core;
    private final ByteBuffer rest;
    private final Transport.Sending sending;
    private boolean deflated;
    private byte opCode;

    /**
     * A message to be sent.
     *
     * @param bytes what is said, or what the extension makes of it
     * @param deflated whether it is the latter
     */
    OutboundMessage(CoreSession core, byte opCode, ByteBuffer bytes, boolean deflated, Transport.Sending sending) {
        this.core = core;
        this.opCode = opCode;
        this.rest = bytes.slice();
        this.deflated = deflated;
        this.sending = sending;
    }

    void send() {
        int size = Math.min(rest.remaining(), FRAME_BYTES);
        ByteBuffer part = rest.slice(rest.position(), size);
        rest.position(rest.position() + size);
        Frame frame = new Frame(opCode, !rest.hasRemaining(), part);
        frame.setRsv1(deflated); // in the first frame of a message only
        deflated = false;
        opCode = OpCode.CONTINUATION;
        core.sendFrame(frame, this, false);
    }

    @Override
    public void succeeded() {
        if (rest.hasRemaining()) {
            sending.progressed();
            send();
        } else {
            sending.sent();
        }
    }

    @Override
    public void failed(Throwable cause) {
        core.abort();
    }
}
