package io.skyspy.benchmarks.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One client. */
final class Connection implements FrameReader.Found {

    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;

    private final Crowd crowd;
    private final Plan plan;
    private final Clock clock;
    private final SocketChannel channel;
    private final boolean sampled;
    private final FrameReader frames;
    private @Nullable Handshake handshake;
    private @Nullable SelectionKey key;
    private boolean served;
    private long messages;
    private long lastStamp = -1;

    Connection(Crowd crowd, SocketChannel channel, int number, Clock clock) {
        this.crowd = crowd;
        this.plan = crowd.plan();
        this.clock = clock;
        this.channel = channel;
        this.sampled = number % Plan.SAMPLED == 0;
        this.frames = new FrameReader(sampled && (plan.target().deflate() || plan.look() == Plan.Look.EVERY_STAMP));
        this.handshake = new Handshake(plan.target().deflate());
    }

    void register(SelectionKey registered) {
        key = registered;
    }

    long messages() {
        return messages;
    }

    void forget() {
        messages = 0;
        lastStamp = -1;
    }

    void connected() throws IOException {
        channel.finishConnect();
        interest(SelectionKey.OP_READ);
        write(ByteBuffer.wrap(Handshake.bytes(plan.target().handshake())));
    }

    /** Takes what has come. */
    void readable(ByteBuffer buffer) throws IOException {
        int count;
        do {
            buffer.clear();
            count = channel.read(buffer);
            if (count < 0) {
                throw new IOException("the server has closed a connection");
            }
            take(buffer.flip());
        } while (count == buffer.capacity());
    }

    private void take(ByteBuffer bytes) throws IOException {
        Handshake shaking = handshake;
        if (shaking != null) {
            if (!shaking.read(bytes)) {
                return;
            }
            handshake = null;
            say(plan.target().dialect().afterHandshake());
            if (plan.target().dialect().isLetInByHandshake()) {
                letIn();
            }
        }
        crowd.took(bytes.remaining());
        frames.read(bytes, this);
    }

    @Override
    public void message(FrameReader message) {
        Dialect dialect = plan.target().dialect();
        Dialect.Hint hint =
                message.isCompressed() ? Dialect.Hint.DATA : dialect.hint(message.begin(), message.beginLength());
        switch (hint) {
            case GREETED -> say(dialect.whenGreeted());
            case LET_IN -> {
                say(dialect.whenLetIn(plan.target().topic()));
                letIn();
            }
            case ASKED -> say(dialect.whenAsked());
            case DATA -> data(message);
            case OTHER ->
                throw new IllegalStateException("a client was told: "
                        + new String(message.begin(), 0, message.beginLength(), StandardCharsets.UTF_8));
        }
    }

    private void data(FrameReader message) {
        messages++;
        crowd.message();
        if (plan.untilFirstMessage()) {
            served();
        }
        byte[] whole = message.whole();
        if (whole != null) {
            lookInto(message.isCompressed() ? Inflation.inflated(whole) : whole, message.isCompressed());
        } else if (!message.isCompressed() && plan.look() == Plan.Look.LAST_STAMP) {
            stamped(Stamps.last(message.tail(), message.tailLength()));
        }
    }

    private void lookInto(byte[] whole, boolean inflated) {
        if (inflated) {
            crowd.inflatedOne(whole.length > 1 && whole[0] == '{' && whole[whole.length - 1] == '}');
        }
        if (plan.look() == Plan.Look.EVERY_STAMP) {
            long now = clock.millis();
            Stamps.each(whole, stamp -> crowd.latencies().add(Stamps.ageMs(now, stamp)));
            plan.messages().accept(whole);
        } else {
            stamped(Stamps.last(whole, whole.length));
        }
    }

    private void stamped(int stamp) {
        if (stamp < 0) {
            return;
        }
        crowd.latencies().add(Stamps.ageMs(clock.millis(), stamp));
        if (lastStamp >= 0 && stamp - lastStamp > plan.interval().toMillis() * 3 / 2) {
            crowd.gap();
        }
        lastStamp = stamp;
    }

    @Override
    public void control(int opCode, byte[] payload) {
        switch (opCode) {
            case PING -> send(PONG, payload);
            case CLOSE ->
                throw new IllegalStateException("a client was sent away: "
                        + (payload.length < 2 ? "no code" : ((payload[0] & 0xFF) << 8) | (payload[1] & 0xFF)));
            default -> {
                // A pong that nobody asked for.
            }
        }
    }

    private void letIn() {
        if (!plan.untilFirstMessage()) {
            served();
        }
        if (plan.look() == Plan.Look.NONE) {
            interest(0);
        }
    }

    private void served() {
        if (!served) {
            served = true;
            crowd.oneServed();
        }
    }

    private void interest(int operations) {
        if (key != null) {
            key.interestOps(operations);
        }
    }

    private void say(List<String> texts) {
        texts.forEach(text -> send(TEXT, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Sends a short frame, masked with zeros. */
    private void send(int opCode, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 8).put((byte) (0x80 | opCode));
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else {
            frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
        }
        write(frame.putInt(0).put(payload).flip());
    }

    private void write(ByteBuffer bytes) {
        try {
            channel.write(bytes);
        } catch (IOException gone) {
            return; // reading notices it, too
        }
        if (bytes.hasRemaining()) {
            throw new IllegalStateException("a socket has no room for a few bytes");
        }
    }

    /** The other side is gone. */
    void gone() {
        crowd.oneEnded();
    }

    void close() throws IOException {
        channel.close();
    }
}
