package io.skyspy.streams.aircraft.track;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** When things happened to a track, and how often. All times are event time in milliseconds since the epoch. */
final class TrackTimes {
    static final long NEVER = Long.MIN_VALUE / 2;
    private static final long BEST_SOURCE_MS = 60_000;

    final long firstSeenMs;
    long lastSeenMs;
    /** When the address was last heard in a frame that announces it and has good parity. */
    long lastAnnouncedMs = NEVER;

    long lastEmittedMs = NEVER;
    long lastSightingMs = NEVER;
    long lastSessionMs = NEVER;
    long messages;
    /** Begins at the time of the first message, so that it grows from one stay in the picture to the next as well. */
    long sequence;
    /** Whether others have heard of it. */
    boolean published;
    /** Whether something waits until it may be emitted. */
    boolean pending;

    private final long[] lastHeardFromMs = new long[Source.values().length];

    TrackTimes(long firstSeenMs) {
        this.firstSeenMs = firstSeenMs;
        this.lastSeenMs = firstSeenMs;
        this.sequence = firstSeenMs;
        Arrays.fill(lastHeardFromMs, NEVER);
    }

    void heard(Source source, long atMs) {
        lastSeenMs = Math.max(lastSeenMs, atMs);
        lastHeardFromMs[source.rank()] = atMs;
    }

    Source bestSource() {
        for (Source source : Source.values()) {
            if (lastSeenMs - lastHeardFromMs[source.rank()] <= BEST_SOURCE_MS) {
                return source;
            }
        }
        return Source.OTHER;
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeLong(lastSeenMs);
        out.writeLong(lastAnnouncedMs);
        out.writeLong(lastEmittedMs);
        out.writeLong(lastSightingMs);
        out.writeLong(lastSessionMs);
        out.writeLong(messages);
        out.writeLong(sequence);
        out.writeBoolean(published);
        out.writeByte(lastHeardFromMs.length);
        for (long heardMs : lastHeardFromMs) {
            out.writeLong(heardMs);
        }
    }

    void readFrom(DataInput in) throws IOException {
        lastSeenMs = in.readLong();
        lastAnnouncedMs = in.readLong();
        lastEmittedMs = in.readLong();
        lastSightingMs = in.readLong();
        lastSessionMs = in.readLong();
        messages = in.readLong();
        sequence = in.readLong();
        published = in.readBoolean();
        int sources = in.readByte();
        if (sources != lastHeardFromMs.length) {
            throw new IOException("sources expected " + lastHeardFromMs.length + " but found " + sources);
        }
        for (int i = 0; i < sources; i++) {
            lastHeardFromMs[i] = in.readLong();
        }
    }
}
