package io.skyspy.ingest.adsb.beast;

import org.jspecify.annotations.Nullable;

/** What can follow the escape byte, with the number of bytes after it (before doubling of escapes). */
enum BeastType {
    /** Mode A/C: 6 bytes counter, 1 byte signal, 2 bytes frame. */
    MODE_AC('1', 9),
    /** Short Mode S: counter, signal, 7 bytes frame. */
    SHORT('2', 14),
    /** Extended Mode S: counter, signal, 14 bytes frame. */
    LONG('3', 21),
    /** Status and switch settings of the receiver; its length differs by maker, so it ends at the next escape at the latest. */
    STATUS('4', 21),
    /** Position of a Radarcape. */
    POSITION('5', 21),
    /** Receiver id of the frames that follow, readsb's extension. */
    RECEIVER_ID(0xe3, 8),
    /** Receiver id as a UUID, as 16 bytes or as text; ends at the next escape. */
    RECEIVER_UUID(0xe4, 40),
    /** Replay clock: milliseconds since the epoch, little endian. */
    REPLAY_CLOCK(0xe8, 8),
    /** Ping, or the reply to one. */
    PING('P', 3),
    /** Command to a receiver; ends at the next escape. */
    COMMAND('W', 40);

    private static final @Nullable BeastType[] BY_CODE = new BeastType[256];

    static {
        for (BeastType type : values()) {
            BY_CODE[type.code] = type;
        }
    }

    private final int code;
    private final int length;

    BeastType(int code, int length) {
        this.code = code;
        this.length = length;
    }

    static @Nullable BeastType of(int code) {
        return BY_CODE[code];
    }

    int length() {
        return length;
    }

    /** Whether a message of this type may be shorter than {@link #length()}. */
    boolean endsAtEscape() {
        return this == STATUS || this == POSITION || this == RECEIVER_UUID || this == COMMAND;
    }
}
