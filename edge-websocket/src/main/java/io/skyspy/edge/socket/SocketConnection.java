package io.skyspy.edge.socket;

import static java.util.Objects.requireNonNull;

import io.skyspy.edge.hub.CloseReason;
import io.skyspy.edge.hub.Transport;
import io.skyspy.edge.message.FrameHeader;
import io.skyspy.edge.message.Payload;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.function.Function;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.WebSocketCoreSession;
import org.jspecify.annotations.Nullable;

/** One WebSocket: frames from Jetty to whoever it is talking with, their messages to Jetty. Reads only when they ask. */
final class SocketConnection implements FrameHandler, Transport, Wire {

    /** A message this many times longer than allowed is not even waited for. */
    private static final int PATIENCE = 4;

    private final Function<SocketConnection, Dialogue> opener;
    private final int maxMessageBytes;
    private final InboundMessage message;
    private final Runnable opened;
    private final Runnable closed;
    private volatile @Nullable CoreSession core;
    private volatile @Nullable FrameWriter writer;
    private volatile @Nullable Dialogue dialogue;
    private volatile boolean gone;
    private volatile boolean deflates;

    SocketConnection(
            Function<SocketConnection, Dialogue> opener,
            int maxMessageBytes,
            InboundBudget budget,
            Runnable opened,
            Runnable closed) {
        this.opener = opener;
        this.maxMessageBytes = maxMessageBytes;
        this.message = new InboundMessage(maxMessageBytes, budget);
        this.opened = opened;
        this.closed = closed;
    }

    @Override
    public void onOpen(CoreSession coreSession, Callback callback) {
        core = coreSession;
        writer = new FrameWriter(
                ((WebSocketCoreSession) coreSession).getConnection().getEndPoint(), coreSession::abort);
        deflates = coreSession.getNegotiatedExtensions().stream()
                .anyMatch(extension -> extension.getName().equals(SharedDeflate.NAME));
        // The hub notices dead and slow clients by itself; frames that come in are cut into what the input buffer
        // holds.
        coreSession.setIdleTimeout(Duration.ZERO);
        coreSession.setAutoFragment(true);
        coreSession.setMaxFrameSize(0);
        opened.run();
        callback.succeeded();
        Dialogue begun = opener.apply(this);
        dialogue = begun;
        if (gone) {
            begun.ended(); // the first write failed before the dialogue was known here
        }
        coreSession.demand();
    }

    @Override
    public void onFrame(Frame frame, Callback callback) {
        Dialogue with = requireNonNull(dialogue);
        with.heard();
        switch (frame.getOpCode()) {
            case OpCode.TEXT, OpCode.BINARY, OpCode.CONTINUATION -> data(with, frame, callback);
            case OpCode.PING -> pong(frame, callback);
            case OpCode.CLOSE -> writer().last(callback::succeeded);
            default -> {
                callback.succeeded();
                demand();
            }
        }
    }

    @Override
    public void onError(Throwable cause, Callback callback) {
        callback.succeeded();
    }

    @Override
    public void onClosed(CloseStatus status, Callback callback) {
        gone = true;
        Dialogue over = dialogue;
        if (over != null) {
            over.ended();
        }
        message.release();
        closed.run();
        callback.succeeded();
    }

    private void data(Dialogue with, Frame frame, Callback callback) {
        if (frame.getOpCode() != OpCode.CONTINUATION) {
            message.begin(frame.getOpCode() == OpCode.BINARY);
        }
        message.append(frame.getPayload());
        callback.succeeded();
        if (message.length() > (long) PATIENCE * maxMessageBytes) {
            with.close(CloseReason.TOO_LARGE);
        } else if (message.isBroken()) {
            with.close(CloseReason.BAD_TEXT);
        } else if (frame.isFin()) {
            give(with);
        } else {
            demand();
        }
    }

    private void give(Dialogue with) {
        if (message.isTooLarge()) {
            with.tooLarge();
        } else if (message.isBinary()) {
            with.binary(message.takeBytes());
        } else {
            text(with);
        }
    }

    private void text(Dialogue with) {
        String text;
        try {
            text = message.takeText();
        } catch (CharacterCodingException cutShort) {
            with.close(CloseReason.BAD_TEXT);
            return;
        }
        with.text(text);
    }

    /** The next frame is read only when the answer has gone, so that a flood of pings holds no more than one. */
    private void pong(Frame ping, Callback callback) {
        byte[] payload = new byte[ping.getPayloadLength()];
        ping.getPayload().slice().get(payload);
        callback.succeeded();
        writer().control(OpCode.PONG, ByteBuffer.wrap(payload), this::demand);
    }

    @Override
    public int send(Payload payload, Sending sending) {
        ByteBuffer frames = deflates ? payload.deflatedFrames() : payload.frames();
        writer().send(frames.duplicate(), null, sending);
        return frames.remaining();
    }

    /** The head goes to the kernel together with the first of the body. */
    @Override
    public int send(ByteBuffer head, ByteBuffer body, Sending sending) {
        return send(OpCode.TEXT, head, body, sending);
    }

    int send(byte opCode, ByteBuffer head, ByteBuffer body, Sending sending) {
        int length = head.remaining() + body.remaining();
        ByteBuffer begin = ByteBuffer.allocate(FrameHeader.MAX_BYTES + head.remaining());
        FrameHeader.put(begin, opCode, length).put(head.duplicate()).flip();
        writer().send(begin, body.duplicate(), sending);
        return length;
    }

    @Override
    public void ping() {
        writer().control(OpCode.PING, ByteBuffer.allocate(0), () -> {});
    }

    @Override
    public void demand() {
        requireNonNull(core).demand();
    }

    @Override
    public void close(CloseReason reason) {
        CoreSession closing = requireNonNull(core);
        writer().last(() -> closing.close(reason.code(), reason.text(), Callback.NOOP));
    }

    @Override
    public void abort() {
        requireNonNull(core).abort();
    }

    private FrameWriter writer() {
        return requireNonNull(writer);
    }
}
