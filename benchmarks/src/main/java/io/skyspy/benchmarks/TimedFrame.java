package io.skyspy.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** A frame and when it was heard. */
final class TimedFrame {
    private static final Pattern LINE = Pattern.compile("\"timestamp\":([0-9.]+),\"frame\":\"([0-9a-f]+)\"");
    private static final String FILE = "shared/data/adsb/toulouse_part1.jsonl.gz";

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
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file())), StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher frame = LINE.matcher(line);
                if (frame.find()) {
                    long atMs = Math.round(Double.parseDouble(frame.group(1)) * 1000);
                    frames.add(new TimedFrame(atMs, HexFormat.of().parseHex(frame.group(2))));
                }
            }
        }
        return frames;
    }

    private static Path file() {
        for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
            if (Files.isReadable(above.resolve(FILE))) {
                return above.resolve(FILE);
            }
        }
        throw new IllegalStateException("This benchmark needs ../" + FILE + " beside the repository");
    }
}
