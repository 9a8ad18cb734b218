package io.skyspy.edge.socket;

import io.skyspy.edge.hub.CloseReason;
import io.skyspy.edge.hub.Hub;
import io.skyspy.edge.hub.Session;
import io.skyspy.edge.message.ClientMessage;
import io.skyspy.edge.message.ClientMessageParser;
import io.skyspy.edge.message.ErrorText;

/** A connection that speaks JSON with a session of the hub. */
final class HubDialogue implements Dialogue {

    private final Session session;
    private final Hub hub;
    private final ClientMessageParser parser;

    HubDialogue(Session session, Hub hub, ClientMessageParser parser) {
        this.session = session;
        this.hub = hub;
        this.parser = parser;
    }

    @Override
    public void heard() {
        session.heard();
    }

    @Override
    public void text(String text) {
        session.received(parser.parse(text));
    }

    @Override
    public void binary(byte[] bytes) {
        session.received(new ClientMessage.Invalid(ErrorText.BINARY));
    }

    @Override
    public void tooLarge() {
        session.received(new ClientMessage.Invalid(ErrorText.TOO_LARGE));
    }

    @Override
    public void close(CloseReason reason) {
        session.close(reason);
    }

    @Override
    public void ended() {
        hub.ended(session);
    }
}
