package io.skyspy.edge.socket;

import io.skyspy.edge.hub.CloseReason;
import io.skyspy.edge.hub.Transport;
import io.skyspy.edge.message.Payload;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.websocket.core.OpCode;

/** Says what it hears, and hears again when it has been said. */
final class Echo implements Dialogue, Transport.Sending {

    private final SocketConnection connection;

    Echo(Transport connection) {
        this.connection = (SocketConnection) connection;
    }

    @Override
    public void heard() {}

    @Override
    public void text(String text) {
        connection.send(Payload.single(text.getBytes(StandardCharsets.UTF_8)), this);
    }

    @Override
    public void binary(byte[] bytes) {
        connection.send(OpCode.BINARY, ByteBuffer.wrap(bytes), ByteBuffer.allocate(0), this);
    }

    @Override
    public void tooLarge() {
        connection.close(CloseReason.TOO_LARGE);
    }

    @Override
    public void close(CloseReason reason) {
        connection.close(reason);
    }

    @Override
    public void ended() {}

    @Override
    public void progressed() {}

    @Override
    public void sent() {
        connection.demand();
    }
}
