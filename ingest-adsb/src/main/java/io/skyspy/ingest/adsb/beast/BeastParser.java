package io.skyspy.ingest.adsb.beast;

import io.skyspy.ingest.adsb.feed.FeedListener;
import io.skyspy.ingest.adsb.feed.FeedParser;
import io.skyspy.ingest.adsb.feed.RawFrame;
import io.skyspy.ingest.adsb.feed.Rejection;
import io.skyspy.ingest.adsb.feed.Signal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Splits a Beast stream into frames. Every message starts with the escape byte 1A and a type; an escape inside a message is doubled, so
 * that an escape followed by anything else always starts a new message and damage is over at the next one.
 *
 * <p>Holds one message of at most 40 bytes. Receiver id (E3, E4) and replay clock (E8) hold for the frames after them.
 */
public final class BeastParser implements FeedParser {

    private static final int ESCAPE = 0x1a;
    private static final int HEADER = 7;
    private static final int LONGEST = 40;
    private static final long LATEST_CLOCK_MILLIS = 4_102_444_800_000L; // the year 2100

    private enum State {
        BETWEEN,
        NOISE,
        TYPE,
        BODY,
        BODY_ESCAPE
    }

    private final byte[] body = new byte[LONGEST];

    private State state = State.BETWEEN;
    private BeastType type = BeastType.COMMAND;
    private int filled;
    private @Nullable String receiver;
    private @Nullable Long clockMicros;

    @Override
    public void feed(byte[] bytes, int offset, int length, FeedListener listener) {
        for (int i = offset; i < offset + length; i++) {
            accept(bytes[i] & 0xff, listener);
        }
    }

    @Override
    public void end(FeedListener listener) {
        if (state == State.BODY || state == State.BODY_ESCAPE) {
            interrupted(listener);
        }
        state = State.BETWEEN;
    }

    private void accept(int next, FeedListener listener) {
        switch (state) {
            case BODY -> {
                if (next == ESCAPE) {
                    state = State.BODY_ESCAPE;
                } else {
                    append(next, listener);
                }
            }
            case BODY_ESCAPE -> {
                if (next == ESCAPE) {
                    state = State.BODY;
                    append(ESCAPE, listener);
                } else {
                    interrupted(listener);
                    begin(next, listener);
                }
            }
            case TYPE -> begin(next, listener);
            case BETWEEN -> {
                if (next == ESCAPE) {
                    state = State.TYPE;
                } else {
                    listener.skipped(Rejection.NOISE);
                    state = State.NOISE;
                }
            }
            case NOISE -> {
                if (next == ESCAPE) {
                    state = State.TYPE;
                }
            }
        }
    }

    private void begin(int code, FeedListener listener) {
        BeastType known = BeastType.of(code);
        if (known == null) {
            listener.skipped(code == ESCAPE ? Rejection.NOISE : Rejection.UNKNOWN_TYPE);
            state = State.NOISE;
            return;
        }
        type = known;
        filled = 0;
        state = State.BODY;
    }

    private void append(int value, FeedListener listener) {
        body[filled++] = (byte) value;
        if (filled == type.length()) {
            state = State.BETWEEN;
            complete(listener);
        }
    }

    private void interrupted(FeedListener listener) {
        if (type == BeastType.RECEIVER_UUID) {
            complete(listener);
        } else if (!type.endsAtEscape()) {
            listener.skipped(Rejection.TRUNCATED);
        }
    }

    private void complete(FeedListener listener) {
        switch (type) {
            case MODE_AC, SHORT, LONG -> frame(listener);
            case RECEIVER_ID -> receiver = ReceiverIds.ofNumber(bigEndian(0, 8));
            case RECEIVER_UUID -> receiver = ReceiverIds.ofUuid(body, filled);
            case REPLAY_CLOCK -> replayClock(listener);
            case STATUS, POSITION, PING, COMMAND -> {
                // Says nothing about aircraft.
            }
        }
    }

    private void frame(FeedListener listener) {
        long ticks = bigEndian(0, 6);
        int level = body[HEADER - 1] & 0xff;
        byte[] frame = Arrays.copyOfRange(body, HEADER, type.length());
        if (ticks == 0 && level == 0 && allZero(frame)) {
            return; // heartbeat
        }
        listener.frame(new RawFrame(frame, clockMicros, Signal.dbfs(level), ticks == 0 ? null : ticks, receiver));
    }

    private void replayClock(FeedListener listener) {
        long millis = Long.reverseBytes(bigEndian(0, 8));
        if (millis <= 0 || millis > LATEST_CLOCK_MILLIS) {
            listener.skipped(Rejection.BAD_TIME);
            return;
        }
        clockMicros = millis * 1000;
    }

    private long bigEndian(int from, int count) {
        long value = 0;
        for (int i = from; i < from + count; i++) {
            value = (value << 8) | (body[i] & 0xff);
        }
        return value;
    }

    private static boolean allZero(byte[] bytes) {
        for (byte one : bytes) {
            if (one != 0) {
                return false;
            }
        }
        return true;
    }
}
