package io.skyspy.aviation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Frames other people recorded and what their decoders made of them; not part of this project, absent in most clones. */
public final class Recordings {
    private static final Path FOLDER = Path.of("..", "..", "shared", "data");
    private static final JsonMapper JSON = new JsonMapper();

    private Recordings() {}

    /** The lines of a file, unpacked; skips the test that asks when the file is not there. */
    public static List<String> lines(String name) {
        Path file = FOLDER.resolve(name);
        Assumptions.assumeTrue(Files.isReadable(file), () -> "No recordings beside this project: " + file);
        try (InputStream bytes = open(file);
                BufferedReader text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return text.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<JsonNode> json(String name) {
        return lines(name).stream().map(JSON::readTree).toList();
    }

    private static InputStream open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    }
}
