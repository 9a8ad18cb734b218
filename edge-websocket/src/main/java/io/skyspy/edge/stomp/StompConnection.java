package io.skyspy.edge.stomp;

import io.skyspy.edge.auth.Authentication;
import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.hub.CloseReason;
import io.skyspy.edge.hub.Session;
import io.skyspy.edge.hub.Visitor;
import io.skyspy.edge.message.ClientMessage;
import io.skyspy.edge.message.ClientMessageParser;
import io.skyspy.edge.message.ErrorText;
import io.skyspy.edge.message.View;
import io.skyspy.edge.socket.Dialogue;
import io.skyspy.edge.socket.Wire;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompConversionException;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;

/**
 * One client that speaks STOMP 1.1 or 1.2: before it is connected it may only connect; then each of its subscriptions is a session.
 *
 * <p>Understood: CONNECT, STOMP, SUBSCRIBE, UNSUBSCRIBE, SEND to {@code /app/request}, DISCONNECT, receipts, heart-beats. ACK and NACK
 * are taken and mean nothing, because nothing is sent again. Transactions are an error.
 */
final class StompConnection implements Dialogue {

    static final int MOST_SUBSCRIPTIONS = 32;
    private static final int FULL_AT = 64;
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

    private final Wire wire;
    private final StompHost host;
    private final Authentication handshake;
    private final String address;
    private final Frames frames;
    private final Outbox outbox;
    private final Map<String, Session> subscriptions = new ConcurrentHashMap<>();
    private final AtomicBoolean reading = new AtomicBoolean(true);
    private volatile @Nullable Caller caller;
    private volatile @Nullable String replies;
    private volatile Heartbeat heartbeat = Heartbeat.NONE;
    private volatile Instant heardAt;
    private volatile Instant saidAt;
    private volatile Instant pingedAt;
    private volatile @Nullable Instant endingAt;

    StompConnection(Wire wire, StompHost host, Authentication handshake, String address) {
        this.wire = wire;
        this.host = host;
        this.handshake = handshake;
        this.address = address;
        this.frames = new Frames(host.settings().maxMessageBytes());
        this.outbox = new Outbox(wire, this::readOn);
        this.heardAt = host.now();
        this.saidAt = heardAt;
        this.pingedAt = heardAt;
    }

    @Override
    public void heard() {
        heardAt = host.now();
        subscriptions.values().forEach(Session::heard);
    }

    @Override
    public void text(String text) {
        binary(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void binary(byte[] bytes) {
        reading.set(false);
        try {
            for (Frames.Received frame : frames.read(ByteBuffer.wrap(bytes))) {
                if (endingAt == null) {
                    received(frame);
                }
            }
        } catch (StompConversionException garbage) {
            refuse("Malformed frame", null);
        }
        readOn();
    }

    @Override
    public void tooLarge() {
        reading.set(false);
        refuse(ErrorText.TOO_LARGE.text(), null);
        readOn();
    }

    @Override
    public void close(CloseReason reason) {
        end();
        wire.close(reason);
    }

    @Override
    public void ended() {
        end();
        subscriptions.values().forEach(host.hub()::ended);
        subscriptions.clear();
        host.ended(this);
    }

    /** Called every second. */
    void tick(Instant now) {
        Instant since = endingAt;
        if (since != null) {
            if (isOver(CLOSE_WITHIN, since, now)) {
                wire.abort();
            }
        } else if (heartbeat.isLost(heardAt, now) || isOver(host.settings().deadAfter(), heardAt, now)) {
            close(CloseReason.HEARTBEAT_TIMEOUT);
        } else {
            beat(now);
        }
    }

    /** Clients that have agreed to no heart-beats answer pings all the same. */
    private void beat(Instant now) {
        if (heartbeat.mustSend(saidAt, now) && outbox.size() == 0) {
            say(new byte[] {'\n'});
        }
        if (isOver(host.settings().pingEvery(), pingedAt, now)) {
            pingedAt = now;
            wire.ping();
        }
    }

    private static boolean isOver(Duration limit, Instant since, Instant now) {
        return Duration.between(since, now).compareTo(limit) > 0;
    }

    private void end() {
        if (endingAt == null) {
            endingAt = host.now();
        }
    }

    private void readOn() {
        if (outbox.size() < FULL_AT && reading.compareAndSet(false, true)) {
            wire.demand();
        }
    }

    private void received(Frames.Received frame) {
        StompHeaderAccessor headers = frame.headers();
        StompCommand command = headers.getCommand();
        if (command == null) {
            return; // a heart-beat
        }
        Caller known = caller;
        if (known == null && command != StompCommand.CONNECT && command != StompCommand.STOMP) {
            refuse("Not connected", headers.getReceipt());
            return;
        }
        switch (command) {
            case CONNECT, STOMP -> connect(headers);
            case SUBSCRIBE -> subscribe(headers, known == null ? Caller.nobody() : known);
            case UNSUBSCRIBE -> unsubscribe(headers);
            case SEND -> send(headers, frame.body());
            case ACK, NACK -> receipt(headers);
            case DISCONNECT -> disconnect(headers);
            default -> refuse("Not supported: " + command, headers.getReceipt());
        }
    }

    private void connect(StompHeaderAccessor headers) {
        Optional<String> version = Frames.version(headers.getAcceptVersion());
        if (caller != null || version.isEmpty()) {
            refuse(caller != null ? "Already connected" : "Supported protocol versions are 1.2, 1.1", null);
            return;
        }
        switch (host.authenticate(headers, handshake, address)) {
            case Authentication.Accepted accepted -> {
                caller = accepted.caller();
                long[] offer = headers.getHeartbeat();
                heartbeat = Heartbeat.agreed(offer[0], offer[1]);
                say(Frames.connected(version.get(), accepted.caller().name()));
            }
            case Authentication.Refused refused ->
                refuse(ErrorText.INVALID_TOKEN.text(), null, CloseReason.UNAUTHORIZED);
        }
    }

    private void subscribe(StompHeaderAccessor headers, Caller known) {
        String id = headers.getSubscriptionId();
        String name = headers.getDestination();
        Optional<Destination> destination = name == null ? Optional.empty() : Destination.named(name);
        Optional<View> view = view(headers);
        if (id == null || destination.isEmpty() || view.isEmpty()) {
            refuse(
                    id == null ? "Missing id header" : destination.isEmpty() ? "No such destination" : "Invalid view",
                    headers.getReceipt());
        } else if (subscriptions.containsKey(id) || subscriptions.size() >= MOST_SUBSCRIPTIONS) {
            refuse("Too many subscriptions, or one of that id", headers.getReceipt());
        } else if (!host.mayRead(destination.get(), known)) {
            refuse(ErrorText.PERMISSION_DENIED.text(), headers.getReceipt());
        } else {
            receipt(headers);
            open(
                    id,
                    String.valueOf(name),
                    destination.get(),
                    view.get(),
                    headers.getFirstNativeHeader("resume"),
                    known);
        }
    }

    private void open(
            String id, String name, Destination destination, View view, @Nullable String resume, Caller known) {
        if (name.equals(Destination.REPLIES)) {
            replies = id;
        }
        Visitor visitor = new Visitor(
                destination.endpoint(),
                destination.topics(),
                view,
                Optional.ofNullable(resume),
                new Authentication.Accepted(known));
        Subscription subscription = new Subscription(id, name, outbox, this::fail);
        subscriptions.put(id, host.hub().open(subscription, visitor, host.requests()));
    }

    private static Optional<View> view(StompHeaderAccessor headers) {
        try {
            return Optional.of(ClientMessageParser.view(
                    headers.getFirstNativeHeader("bbox"), headers.getFirstNativeHeader("fields")));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    private void unsubscribe(StompHeaderAccessor headers) {
        String id = headers.getSubscriptionId();
        Session session = id == null ? null : subscriptions.remove(id);
        if (session == null) {
            refuse("No such subscription", headers.getReceipt());
            return;
        }
        host.hub().ended(session);
        receipt(headers);
    }

    /** A request is what the contract's clients send, without the action. */
    private void send(StompHeaderAccessor headers, byte[] body) {
        String to = replies;
        Session session = to == null ? null : subscriptions.get(to);
        if (!Destination.REQUEST.equals(headers.getDestination()) || session == null) {
            refuse(
                    session == null ? "Subscribe to " + Destination.REPLIES + " first" : "No such destination",
                    headers.getReceipt());
            return;
        }
        ClientMessage message = host.request(body);
        receipt(headers);
        session.received(message);
    }

    private void disconnect(StompHeaderAccessor headers) {
        end();
        String receipt = headers.getReceipt();
        if (receipt == null) {
            wire.close(CloseReason.NORMAL);
        } else {
            outbox.last(Frames.receipt(receipt), () -> wire.close(CloseReason.NORMAL));
        }
    }

    private void receipt(StompHeaderAccessor headers) {
        String receipt = headers.getReceipt();
        if (receipt != null) {
            say(Frames.receipt(receipt));
        }
    }

    private void refuse(String message, @Nullable String receipt) {
        refuse(message, receipt, CloseReason.NORMAL);
    }

    /** An error is the last frame; then the connection ends. */
    private void refuse(String message, @Nullable String receipt, CloseReason reason) {
        end();
        outbox.last(Frames.error(message, receipt), () -> wire.close(reason));
    }

    private void fail(CloseReason reason) {
        if (endingAt == null) {
            refuse(reason.text(), null, reason);
        }
    }

    private void say(byte[] frame) {
        saidAt = host.now();
        outbox.add(frame);
    }
}
