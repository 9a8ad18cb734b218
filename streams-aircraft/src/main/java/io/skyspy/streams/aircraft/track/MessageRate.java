package io.skyspy.streams.aircraft.track;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** How many messages an aircraft sends that are received: counted by seconds of event time, over the last ten. */
final class MessageRate {
    private static final int SECONDS = 10;
    private static final long MS_PER_SECOND = 1000;

    private final int[] counts = new int[SECONDS];
    private long latest = Long.MIN_VALUE / 2;

    void count(long atMs) {
        long second = Math.floorDiv(atMs, MS_PER_SECOND);
        if (second > latest) {
            for (long passed = Math.max(latest, second - SECONDS) + 1; passed <= second; passed++) {
                counts[Math.floorMod(passed, SECONDS)] = 0;
            }
            latest = second;
        }
        if (second > latest - SECONDS) {
            counts[Math.floorMod(second, SECONDS)]++;
        }
    }

    /** Messages a second, to 0.1, until that time; over at least one second. */
    double perSecond(long firstSeenMs, long nowMs) {
        long sinceMs = Math.max(firstSeenMs, (latest - SECONDS + 1) * MS_PER_SECOND);
        double seconds = Math.max(MS_PER_SECOND, nowMs - sinceMs) / (double) MS_PER_SECOND;
        int messages = 0;
        for (int count : counts) {
            messages += count;
        }
        return Math.rint(10 * messages / seconds) / 10;
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeLong(latest);
        for (int count : counts) {
            out.writeInt(count);
        }
    }

    void readFrom(DataInput in) throws IOException {
        latest = in.readLong();
        for (int i = 0; i < SECONDS; i++) {
            counts[i] = in.readInt();
        }
    }
}
