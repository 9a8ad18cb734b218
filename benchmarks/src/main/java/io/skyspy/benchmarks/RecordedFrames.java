package io.skyspy.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
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

/** The frames other people recorded, which lie beside the repository. */
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
        Path folder = SharedRecordings.folder("adsb");
        List<byte[]> frames = new ArrayList<>();
        for (String file : FILES) {
            read(folder.resolve(file), frames);
        }
        return frames;
    }

    private static void read(Path file, List<byte[]> frames) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher frame = FRAME.matcher(line);
                if (frame.find()) {
                    frames.add(HexFormat.of().parseHex(frame.group()));
                }
            }
        }
    }
}
