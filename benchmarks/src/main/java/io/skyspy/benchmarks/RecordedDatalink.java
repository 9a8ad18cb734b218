package io.skyspy.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The records of datalink receivers that other people recorded, at whatever time one wants them to have been heard. */
final class RecordedDatalink {

    private static final List<String> FILES =
            List.of("acarsdec.jsonl", "dumpvdl2.jsonl", "dumphfdl.jsonl", "vdlm2dec.jsonl", "acarsdec-v3.jsonl");

    private static final Pattern FLAT = Pattern.compile("(\"timestamp\"\\s*:\\s*)[0-9.]+");
    private static final Pattern NESTED = Pattern.compile("(\"t\"\\s*:\\s*\\{\\s*\"sec\"\\s*:\\s*)\\d+");

    private RecordedDatalink() {}

    /** One record a line, file after file. */
    static List<String> lines() throws IOException {
        Path folder = SharedRecordings.folder("acars");
        List<String> lines = new ArrayList<>();
        for (String file : FILES) {
            lines.addAll(Files.readAllLines(folder.resolve(file)));
        }
        return lines;
    }

    /** The record as if it had been heard then. */
    static String heardAt(String line, Instant at) {
        Matcher nested = NESTED.matcher(line);
        if (nested.find()) {
            return nested.replaceFirst("$1" + at.getEpochSecond());
        }
        String seconds = String.format(Locale.ROOT, "%.3f", at.toEpochMilli() / 1e3);
        return FLAT.matcher(line).replaceFirst("$1" + seconds);
    }
}
