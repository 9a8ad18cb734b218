package io.skyspy.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A frame and when it was heard. */
final class TimedFrame {
    private static final Pattern LINE = Pattern.compile("\"timestamp\":([0-9.]+),\"frame\":\"([0-9a-f]+)\"");

    private final long atMs;
    private final byte[] bytes;

    private TimedFrame(long atMs, byte[] bytes) {
        this.atMs = atMs;
        this.bytes = bytes;
    }

    /** Milliseconds since the epoch. */
    long atMs() {
        return atMs;
    }

    byte[] bytes() {
        return bytes;
    }

    /** An hour over Toulouse, in the order it was heard. */
    static List<TimedFrame> recorded() throws IOException {
        List<TimedFrame> frames = new ArrayList<>();
        for (String line : RecordedLines.of("toulouse_part1.jsonl.gz")) {
            Matcher frame = LINE.matcher(line);
            if (frame.find()) {
                long atMs = Math.round(Double.parseDouble(frame.group(1)) * 1000);
                frames.add(new TimedFrame(atMs, HexFormat.of().parseHex(frame.group(2))));
            }
        }
        return frames;
    }
}
