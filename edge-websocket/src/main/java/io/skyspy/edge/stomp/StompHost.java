package io.skyspy.edge.stomp;

import io.skyspy.edge.auth.Authentication;
import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.hub.Hub;
import io.skyspy.edge.message.ClientMessage;
import io.skyspy.edge.message.ClientMessageParser;
import io.skyspy.edge.request.Requests;
import io.skyspy.edge.socket.Dialogue;
import io.skyspy.edge.socket.SocketSettings;
import io.skyspy.edge.socket.Speech;
import io.skyspy.edge.socket.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;

/** What the STOMP connections have in common, and the clock that beats their hearts. */
final class StompHost implements Speech, AutoCloseable {

    private static final String[] SUBPROTOCOLS = {"v12.stomp", "v11.stomp"};

    private final Hub hub;
    private final Requests requests;
    private final ClientMessageParser parser;
    private final StompLogin login;
    private final SocketSettings settings;
    private final Clock clock;
    private final Set<StompConnection> connections = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("edge-stomp").daemon().factory());

    StompHost(Hub hub, Requests requests, StompLogin login, SocketSettings settings, Clock clock) {
        this.hub = hub;
        this.requests = requests;
        this.parser = new ClientMessageParser(settings.maxMessageBytes());
        this.login = login;
        this.settings = settings;
        this.clock = clock;
        var unused = heart.scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public String[] subprotocols() {
        return SUBPROTOCOLS.clone();
    }

    @Override
    public Dialogue begin(Wire wire, Authentication authentication, String address) {
        StompConnection connection = new StompConnection(wire, this, authentication, address);
        connections.add(connection);
        return connection;
    }

    void ended(StompConnection connection) {
        connections.remove(connection);
    }

    Hub hub() {
        return hub;
    }

    Requests requests() {
        return requests;
    }

    SocketSettings settings() {
        return settings;
    }

    Instant now() {
        return clock.instant();
    }

    Authentication authenticate(StompHeaderAccessor connect, Authentication handshake, String address) {
        return login.authenticate(connect, handshake, address, clock.instant());
    }

    /** Whether somebody may read anything of it. */
    boolean mayRead(Destination destination, Caller caller) {
        return destination.endpoint().streams().stream().anyMatch(stream -> caller.mayRead(stream.feature()));
    }

    /** A request of the contract. */
    ClientMessage request(byte[] body) {
        return parser.request(new String(body, StandardCharsets.UTF_8));
    }

    private void tick() {
        Instant now = clock.instant();
        connections.forEach(connection -> connection.tick(now));
    }

    @Override
    public void close() {
        heart.shutdownNow();
    }
}
