package io.skyspy.edge.stomp;

import io.skyspy.edge.hub.CloseReason;
import io.skyspy.edge.hub.Transport;
import io.skyspy.edge.message.Payload;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Carries the messages of one session of the hub as those of one subscription. Its head is its own, its bodies are everybody's. */
final class Subscription implements Transport {

    private final Outbox outbox;
    private final Consumer<CloseReason> closing;
    private final String head;
    private final String idPrefix;
    private long messages;

    /**
     * A subscription.
     *
     * @param closing ends the whole connection
     */
    Subscription(String id, String destination, Outbox outbox, Consumer<CloseReason> closing) {
        this.outbox = outbox;
        this.closing = closing;
        this.head = "MESSAGE\ndestination:" + destination + "\ncontent-type:application/json\nsubscription:"
                + HeaderText.escaped(id) + "\nmessage-id:";
        this.idPrefix = HeaderText.escaped(id) + "-";
    }

    /** The hub sends one payload after the other, so the count needs no lock. */
    @Override
    public int send(Payload payload, Sending sending) {
        List<ByteBuffer> bodies = payload.bodies();
        int bytes = payload.size();
        for (int i = 0; i < bodies.size(); i++) {
            messages++;
            byte[] whole = (head + idPrefix + messages + "\n\n").getBytes(StandardCharsets.UTF_8);
            outbox.add(whole, bodies.get(i), i == bodies.size() - 1 ? sending : null);
            bytes += whole.length + 1;
        }
        return bytes;
    }

    @Override
    public void ping() {
        // The connection pings for all its subscriptions.
    }

    @Override
    public void demand() {
        // The connection reads for all its subscriptions.
    }

    @Override
    public void close(CloseReason reason) {
        closing.accept(reason);
    }

    @Override
    public void abort() {
        closing.accept(CloseReason.TOO_SLOW);
    }
}
