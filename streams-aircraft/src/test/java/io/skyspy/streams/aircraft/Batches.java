package io.skyspy.streams.aircraft;

import io.skyspy.schemas.avro.Frame;
import io.skyspy.schemas.avro.FrameBatch;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** Batches of frames for tests. */
final class Batches {
    /** 2026-11-01T12:00:00Z, from when tests count milliseconds. */
    static final long START_MS = 1_793_534_400_000L;

    private Batches() {}

    static FrameBatch batch(String receiver, Frame... frames) {
        return new FrameBatch(receiver, null, null, List.of(frames));
    }

    /** A frame given as hex, heard so many milliseconds after {@link #START_MS}. */
    static Frame frame(long afterMs, String hex) {
        return new Frame(
                Instant.ofEpochMilli(START_MS + afterMs),
                ByteBuffer.wrap(HexFormat.of().parseHex(hex)),
                -12f,
                null);
    }
}
