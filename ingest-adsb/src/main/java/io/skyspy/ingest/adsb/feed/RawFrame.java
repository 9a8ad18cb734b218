package io.skyspy.ingest.adsb.feed;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A frame as a feed brings it: 2, 7 or 14 bytes as they were on the air, and what the feed says about them. */
public final class RawFrame {

    private final byte[] bytes;
    private final @Nullable Long heardAtMicros;
    private final @Nullable Float signalDbfs;
    private final @Nullable Long ticks;
    private final @Nullable String feedReceiver;

    /**
     * @param bytes 2, 7 or 14 bytes; not copied, must not change afterwards
     * @param heardAtMicros when it was heard according to the feed, microseconds since the epoch; absent when the feed carries no time
     * @param signalDbfs signal level in dBFS; absent when unknown
     * @param ticks the receiver's 48-bit counter as sent; absent when unknown
     * @param feedReceiver id of the receiver inside the feed; absent when the feed carries none
     */
    public RawFrame(
            byte[] bytes,
            @Nullable Long heardAtMicros,
            @Nullable Float signalDbfs,
            @Nullable Long ticks,
            @Nullable String feedReceiver) {
        this.bytes = bytes;
        this.heardAtMicros = heardAtMicros;
        this.signalDbfs = signalDbfs;
        this.ticks = ticks;
        this.feedReceiver = feedReceiver;
    }

    /** The frame without anything known about it. */
    public static RawFrame of(byte[] bytes) {
        return new RawFrame(bytes, null, null, null, null);
    }

    /** Whether a frame of that many bytes exists: Mode A/C, short or extended Mode S. */
    public static boolean isLength(int bytes) {
        return bytes == 2 || bytes == 7 || bytes == 14;
    }

    /** The bytes themselves, not a copy. */
    public byte[] bytes() {
        return bytes;
    }

    public OptionalLong heardAtMicros() {
        return heardAtMicros == null ? OptionalLong.empty() : OptionalLong.of(heardAtMicros);
    }

    public @Nullable Float signalDbfs() {
        return signalDbfs;
    }

    public @Nullable Long ticks() {
        return ticks;
    }

    public Optional<String> feedReceiver() {
        return Optional.ofNullable(feedReceiver);
    }
}
