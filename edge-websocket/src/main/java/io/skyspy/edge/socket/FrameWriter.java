package io.skyspy.edge.socket;

import static java.util.Objects.requireNonNull;

import io.skyspy.edge.hub.Transport;
import io.skyspy.edge.message.FrameHeader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritePendingException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;
import org.jspecify.annotations.Nullable;

/**
 * Writes the frames of one connection, one write at a time, straight to where Jetty itself would write them: frames that are shared have
 * their headers already, and need neither its extensions nor its queues.
 *
 * <p>Jetty sends frames of its own only to say good-bye: {@link #last} makes room for that. If it says so because the client broke the
 * protocol in the middle of a write, the connection breaks.
 */
final class FrameWriter implements Callback {

    /** So much at a time of a long message: a slow client that keeps taking bytes is told from one that takes none. */
    private static final int MOST_BYTES_AT_ONCE = 64 * 1024;

    private static final AtomicIntegerFieldUpdater<FrameWriter> PENDING =
            AtomicIntegerFieldUpdater.newUpdater(FrameWriter.class, "pending");

    /** One thing to be written; without bytes the end. */
    private record Outgoing(ByteBuffer first, @Nullable ByteBuffer second, Transport.Sending told) {

        boolean isEnd() {
            return !first.hasRemaining() && second == null;
        }

        int size() {
            return first.remaining() + (second == null ? 0 : second.remaining());
        }
    }

    private final EndPoint endPoint;
    private final @Nullable SocketChannel channel;
    private final Runnable broken;
    private final Queue<Outgoing> waiting = new ConcurrentLinkedQueue<>();
    private volatile int pending;
    private @Nullable Outgoing current;
    private boolean ended;

    /**
     * A writer.
     *
     * @param broken called when the connection takes no more
     */
    FrameWriter(EndPoint endPoint, Runnable broken) {
        this.endPoint = endPoint;
        this.channel = endPoint instanceof SocketChannelEndPoint plain ? plain.getChannel() : null;
        this.broken = broken;
    }

    /**
     * Writes whole frames, after what is being written.
     *
     * @param first as they go to the other side; position and limit are changed
     * @param second the same, goes on where the first ends; null for nothing
     */
    void send(ByteBuffer first, @Nullable ByteBuffer second, Transport.Sending told) {
        Outgoing outgoing = new Outgoing(first, second, told);
        if (PENDING.compareAndSet(this, 0, 1)) {
            start(outgoing);
            return;
        }
        waiting.add(outgoing);
        if (PENDING.getAndIncrement(this) == 0) {
            start(waiting.remove());
        }
    }

    /** Writes a frame without payload or with a short one. */
    void control(byte opCode, ByteBuffer payload, Runnable sent) {
        ByteBuffer frame = ByteBuffer.allocate(FrameHeader.MAX_BYTES + payload.remaining());
        FrameHeader.put(frame, opCode, payload.remaining()).put(payload).flip();
        send(frame, null, whenDone(sent));
    }

    /** Runs that when what came before has been written; nothing is written after it. */
    void last(Runnable then) {
        send(ByteBuffer.allocate(0), null, whenDone(then));
    }

    private void start(Outgoing outgoing) {
        current = outgoing;
        if (outgoing.isEnd()) {
            ended = true;
            succeeded();
        } else if (ended) {
            done();
        } else if (outgoing.size() > MOST_BYTES_AT_ONCE) {
            new LongWrite(outgoing).iterate();
        } else {
            write(outgoing);
        }
    }

    private void write(Outgoing outgoing) {
        ByteBuffer first = outgoing.first();
        ByteBuffer second = outgoing.second();
        try {
            if (second == null) {
                if (isTaken(first)) {
                    succeeded();
                } else {
                    endPoint.write(this, first);
                }
            } else {
                endPoint.write(this, first, second);
            }
        } catch (WritePendingException goodBye) {
            failed(goodBye); // Jetty has begun to say it
        }
    }

    /** Whether the kernel took all of it at once: the usual case, and the quicker way. */
    private boolean isTaken(ByteBuffer frames) {
        if (channel == null) {
            return false;
        }
        try {
            channel.write(frames);
            return !frames.hasRemaining();
        } catch (IOException gone) {
            return false; // the end point will find out
        }
    }

    @Override
    public void succeeded() {
        Transport.Sending told = requireNonNull(current).told();
        done();
        told.sent();
    }

    private void done() {
        current = null;
        if (PENDING.decrementAndGet(this) > 0) {
            start(waiting.remove());
        }
    }

    @Override
    public void failed(Throwable cause) {
        broken.run();
    }

    /** A message that goes in several writes. */
    private final class LongWrite extends IteratingCallback {

        private final Outgoing outgoing;
        private boolean begun;

        private LongWrite(Outgoing outgoing) {
            this.outgoing = outgoing;
        }

        @Override
        protected Action process() {
            ByteBuffer second = outgoing.second();
            ByteBuffer rest = outgoing.first().hasRemaining() || second == null ? outgoing.first() : second;
            if (!rest.hasRemaining()) {
                return Action.SUCCEEDED;
            }
            if (begun) {
                outgoing.told().progressed();
            }
            begun = true;
            int size = Math.min(rest.remaining(), MOST_BYTES_AT_ONCE);
            ByteBuffer part = rest.slice(rest.position(), size);
            rest.position(rest.position() + size);
            endPoint.write(this, part);
            return Action.SCHEDULED;
        }

        @Override
        protected void onCompleteSuccess() {
            FrameWriter.this.succeeded();
        }

        @Override
        protected void onCompleteFailure(Throwable cause) {
            failed(cause);
        }
    }

    private static Transport.Sending whenDone(Runnable then) {
        return new Transport.Sending() {
            @Override
            public void progressed() {
                // It is short.
            }

            @Override
            public void sent() {
                then.run();
            }
        };
    }
}
