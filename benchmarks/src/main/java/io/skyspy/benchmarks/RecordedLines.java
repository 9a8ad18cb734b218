package io.skyspy.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** What other people recorded, which lies beside the repository. */
final class RecordedLines {

    private RecordedLines() {}

    /** The lines of a file, unpacked. */
    static List<String> of(String name) throws IOException {
        Path file = SharedRecordings.folder("adsb").resolve(name);
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.US_ASCII))) {
            return lines.lines().toList();
        }
    }
}
