package io.skyspy.streams.aircraft.track;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Lets a squawk through when it was heard twice, at least 750 ms apart: one damaged reply must not raise an emergency. */
final class SquawkGate {
    private static final long CONFIRM_AFTER_MS = 750;
    private static final long FORGET_AFTER_MS = 60_000;

    /** Whether a code was heard once and waits to be heard again; without one the next two mean nothing. */
    private boolean isWaiting;

    private int waiting;
    private long waitingSinceMs;

    /** Whether the code may be believed now. */
    boolean confirms(int code, boolean alreadyKnown, long timeMs) {
        if (alreadyKnown) {
            isWaiting = false;
            return true;
        }
        if (!isWaiting || code != waiting || timeMs - waitingSinceMs > FORGET_AFTER_MS) {
            isWaiting = true;
            waiting = code;
            waitingSinceMs = timeMs;
            return false;
        }
        if (timeMs - waitingSinceMs < CONFIRM_AFTER_MS) {
            return false;
        }
        isWaiting = false;
        return true;
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeBoolean(isWaiting);
        if (isWaiting) {
            out.writeShort(waiting);
            out.writeLong(waitingSinceMs);
        }
    }

    void readFrom(DataInput in) throws IOException {
        isWaiting = in.readBoolean();
        if (isWaiting) {
            waiting = in.readShort();
            waitingSinceMs = in.readLong();
        }
    }
}
