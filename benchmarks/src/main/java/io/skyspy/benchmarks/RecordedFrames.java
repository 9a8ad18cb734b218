package io.skyspy.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recorded frames of all formats. */
final class RecordedFrames {
    private static final Pattern FRAME = Pattern.compile("\\b(?:[0-9A-Fa-f]{28}|[0-9A-Fa-f]{14})\\b");
    private static final List<String> FILES = List.of(
            "toulouse_part1.jsonl.gz",
            "sample_data_adsb.csv",
            "sample_data_commb_df20.csv",
            "sample_data_commb_df21.csv",
            "delft_2015_noise_first500.txt");

    private RecordedFrames() {}

    /** One frame of each line, file after file. */
    static List<byte[]> all() throws IOException {
        List<byte[]> frames = new ArrayList<>();
        for (String file : FILES) {
            for (String line : RecordedLines.of(file)) {
                Matcher frame = FRAME.matcher(line);
                if (frame.find()) {
                    frames.add(HexFormat.of().parseHex(frame.group()));
                }
            }
        }
        return frames;
    }
}
