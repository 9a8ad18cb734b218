package io.skyspy.edge.socket;

import static java.util.Objects.requireNonNull;

import io.skyspy.edge.hub.CloseReason;
import io.skyspy.edge.hub.Hub;
import io.skyspy.edge.hub.Session;
import io.skyspy.edge.hub.Transport;
import io.skyspy.edge.message.ClientMessage;
import io.skyspy.edge.message.ClientMessageParser;
import io.skyspy.edge.message.ErrorText;
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
import org.jspecify.annotations.Nullable;

/** One WebSocket: frames from Jetty to the session, messages of the session to Jetty. Reads only when the session asks. */
final class SocketConnection implements FrameHandler, Transport {

    /** A message this many times longer than allowed is not even waited for. */
    private static final int PATIENCE = 4;

    private final Function<Transport, Session> opener;
    private final Hub hub;
    private final ClientMessageParser parser;
    private final int maxMessageBytes;
    private final InboundText text;
    private final Runnable opened;
    private final Runnable closed;
    private volatile @Nullable CoreSession core;
    private volatile @Nullable Session session;
    private volatile boolean gone;
    private boolean binary;

    SocketConnection(
            Function<Transport, Session> opener,
            Hub hub,
            ClientMessageParser parser,
            int maxMessageBytes,
            InboundBudget budget,
            Runnable opened,
            Runnable closed) {
        this.opener = opener;
        this.hub = hub;
        this.parser = parser;
        this.maxMessageBytes = maxMessageBytes;
        this.text = new InboundText(maxMessageBytes, budget);
        this.opened = opened;
        this.closed = closed;
    }

    @Override
    public void onOpen(CoreSession coreSession, Callback callback) {
        core = coreSession;
        // The hub notices dead and slow clients by itself; whole frames of any size are cut into what the input buffer
        // holds.
        coreSession.setIdleTimeout(Duration.ZERO);
        coreSession.setAutoFragment(true);
        coreSession.setMaxFrameSize(0);
        opened.run();
        callback.succeeded();
        Session begun = opener.apply(this);
        session = begun;
        if (gone) {
            hub.ended(begun); // the first write failed before the session was known here
        }
        coreSession.demand();
    }

    @Override
    public void onFrame(Frame frame, Callback callback) {
        Session to = requireNonNull(session);
        to.heard();
        switch (frame.getOpCode()) {
            case OpCode.TEXT, OpCode.BINARY, OpCode.CONTINUATION -> data(to, frame, callback);
            case OpCode.PING -> pong(frame, callback);
            case OpCode.CLOSE -> callback.succeeded();
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
        Session ended = session;
        if (ended != null) {
            hub.ended(ended);
        }
        text.reset();
        closed.run();
        callback.succeeded();
    }

    private void data(Session to, Frame frame, Callback callback) {
        if (frame.getOpCode() != OpCode.CONTINUATION) {
            binary = frame.getOpCode() == OpCode.BINARY;
        }
        text.append(frame.getPayload());
        callback.succeeded();
        if (text.length() > (long) PATIENCE * maxMessageBytes) {
            to.close(CloseReason.TOO_LARGE);
        } else if (frame.isFin()) {
            message(to);
        } else {
            demand();
        }
    }

    private void message(Session to) {
        ClientMessage message;
        try {
            message = parsed();
        } catch (CharacterCodingException notUtf8) {
            to.close(CloseReason.BAD_TEXT);
            return;
        } finally {
            text.reset();
        }
        to.received(message);
    }

    private ClientMessage parsed() throws CharacterCodingException {
        if (binary) {
            return new ClientMessage.Invalid(ErrorText.BINARY);
        }
        return text.isTooLarge() ? new ClientMessage.Invalid(ErrorText.TOO_LARGE) : parser.parse(text.text());
    }

    /** The next frame is read only when the answer has gone, so that a flood of pings holds no more than one. */
    private void pong(Frame ping, Callback callback) {
        byte[] payload = new byte[ping.getPayloadLength()];
        ping.getPayload().slice().get(payload);
        callback.succeeded();
        requireNonNull(core)
                .sendFrame(
                        new Frame(OpCode.PONG, ByteBuffer.wrap(payload)),
                        Callback.from(this::demand, gone -> {}),
                        false);
    }

    @Override
    public void send(ByteBuffer utf8, Sending sending) {
        new OutboundMessage(requireNonNull(core), utf8, sending).send();
    }

    @Override
    public void ping() {
        requireNonNull(core).sendFrame(new Frame(OpCode.PING), Callback.NOOP, false);
    }

    @Override
    public void demand() {
        requireNonNull(core).demand();
    }

    @Override
    public void close(CloseReason reason) {
        requireNonNull(core).close(reason.code(), reason.text(), Callback.NOOP);
    }

    @Override
    public void abort() {
        requireNonNull(core).abort();
    }
}
