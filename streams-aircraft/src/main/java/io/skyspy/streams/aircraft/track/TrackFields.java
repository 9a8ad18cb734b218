package io.skyspy.streams.aircraft.track;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The values known about one aircraft, each with its time and the rank of its source, and which of them are not published yet.
 *
 * <p>A value of a better source is not replaced by one of a worse source within 15 s, and never by an older one. Sets of fields are
 * bit sets over {@link Field#ordinal()}.
 */
public final class TrackFields {
    static final long FRESH_MS = 15_000;
    private static final long PUBLISHED = fieldsThat(true);
    private static final long URGENT = urgentFields();

    private final double[] values = new double[Field.count()];
    private final long[] atMs = new long[Field.count()];
    private final byte[] ranks = new byte[Field.count()];
    private long known;
    private long changed;
    private long cleared;
    private long nextExpiryMs = Long.MAX_VALUE;

    /** Takes a value unless a better or newer one is known; says whether it was taken. */
    boolean offer(Field field, double value, long timeMs, int rank) {
        boolean admitted = admits(field, timeMs, rank);
        if (admitted) {
            set(field, value, timeMs, rank);
        }
        return admitted;
    }

    /** Whether a value of that time and rank would be taken. */
    boolean admits(Field field, long timeMs, int rank) {
        int i = field.index();
        return !has(field) || (timeMs >= atMs[i] && (rank <= ranks[i] || timeMs - atMs[i] >= FRESH_MS));
    }

    /** Takes a value whatever is known. */
    void set(Field field, double value, long timeMs, int rank) {
        int i = field.index();
        long bit = field.bit();
        if ((known & bit) == 0 || values[i] != value) {
            changed |= bit;
            cleared &= ~bit;
            known |= bit;
            values[i] = value;
        }
        atMs[i] = timeMs;
        ranks[i] = (byte) rank;
        nextExpiryMs = Math.min(nextExpiryMs, timeMs + field.validMs());
    }

    /** Forgets a value. */
    void clear(Field field) {
        if (has(field)) {
            known &= ~field.bit();
            changed &= ~field.bit();
            cleared |= field.bit();
        }
    }

    /** Forgets what is too old. */
    void expire(long nowMs) {
        if (nowMs < nextExpiryMs) {
            return;
        }
        nextExpiryMs = Long.MAX_VALUE;
        for (long rest = known; rest != 0; rest &= rest - 1) {
            Field field = Field.at(Long.numberOfTrailingZeros(rest));
            long expiryMs = atMs[field.index()] + field.validMs();
            if (expiryMs <= nowMs) {
                clear(field);
            } else {
                nextExpiryMs = Math.min(nextExpiryMs, expiryMs);
            }
        }
    }

    public boolean has(Field field) {
        return (known & field.bit()) != 0;
    }

    /** Whether the value is known and at most that old. */
    boolean hasSince(Field field, long sinceMs) {
        return has(field) && atMs[field.index()] >= sinceMs;
    }

    /** The value; meaningless when it is not {@linkplain #has known}. */
    public double get(Field field) {
        return values[field.index()];
    }

    /** Event time of the value in milliseconds since the epoch; meaningless when it is not known. */
    public long timeMs(Field field) {
        return atMs[field.index()];
    }

    /** Where the value is from; meaningless when it is not known. */
    public Source source(Field field) {
        return Source.ofRank(ranks[field.index()]);
    }

    /** Whether the value was decoded by somebody else. */
    boolean isReported(Field field) {
        return ranks[field.index()] >= Source.values().length;
    }

    /** Published fields that are known. */
    public long known() {
        return known & PUBLISHED;
    }

    /** Published fields whose value is new since {@link #markPublished}. */
    public long changed() {
        return changed & PUBLISHED;
    }

    /** Published fields that became unknown since {@link #markPublished}. */
    public long cleared() {
        return cleared & PUBLISHED;
    }

    boolean urgent() {
        return ((changed | cleared) & URGENT) != 0;
    }

    void markPublished() {
        changed = 0;
        cleared = 0;
    }

    /** Makes everything that is known new. */
    void markUnpublished() {
        changed = known;
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeLong(known);
        out.writeLong(changed & known);
        out.writeLong(cleared);
        for (long rest = known; rest != 0; rest &= rest - 1) {
            int i = Long.numberOfTrailingZeros(rest);
            out.writeDouble(values[i]);
            out.writeLong(atMs[i]);
            out.writeByte(ranks[i]);
        }
    }

    void readFrom(DataInput in) throws IOException {
        known = in.readLong();
        changed = in.readLong();
        cleared = in.readLong();
        for (long rest = known; rest != 0; rest &= rest - 1) {
            int i = Long.numberOfTrailingZeros(rest);
            if (i >= values.length) {
                throw new IOException("a field that is none: " + i);
            }
            values[i] = in.readDouble();
            atMs[i] = in.readLong();
            ranks[i] = in.readByte();
            nextExpiryMs = Math.min(nextExpiryMs, atMs[i] + Field.at(i).validMs());
        }
    }

    private static long fieldsThat(boolean published) {
        long fields = 0;
        for (Field field : Field.values()) {
            fields |= field.published() == published ? field.bit() : 0;
        }
        return fields;
    }

    private static long urgentFields() {
        long fields = 0;
        for (Field field : Field.values()) {
            fields |= field.urgent() ? field.bit() : 0;
        }
        return fields;
    }
}
