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
    private byte opCode;

    OutboundMessage(CoreSession core, byte opCode, ByteBuffer payload, Transport.Sending sending) {
        this.core = core;
        this.opCode = opCode;
        this.rest = payload.slice();
        this.sending = sending;
    }

    void send() {
        int size = Math.min(rest.remaining(), FRAME_BYTES);
        ByteBuffer part = rest.slice(rest.position(), size);
        rest.position(rest.position() + size);
        Frame frame = new Frame(opCode, !rest.hasRemaining(), part);
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
