package io.skyspy.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Files of one JSON value a line, plain or {@code .gz}. */
public final class JsonLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonLines() {}

    /** All values; blank lines are skipped. */
    public static List<JsonNode> read(Path file) throws IOException {
        return read(file, Integer.MAX_VALUE);
    }

    /** The first values, at most that many; blank lines are skipped. */
    public static List<JsonNode> read(Path file, int limit) throws IOException {
        List<JsonNode> values = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && values.size() < limit; line = lines.readLine()) {
                if (!line.isBlank()) {
                    values.add(JSON.readTree(line));
                }
            }
        }
        return values;
    }
}
