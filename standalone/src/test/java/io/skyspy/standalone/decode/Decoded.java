package io.skyspy.standalone.decode;

import io.skyspy.aviation.geo.Position;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What the command makes of an input. */
final class Decoded {
    private static final ObjectMapper JSON = new ObjectMapper();

    private @Nullable InputFormat format;
    private @Nullable Position location;
    private boolean raw;
    private String summary = "";

    static Decoded raw() {
        Decoded decoded = new Decoded();
        decoded.raw = true;
        return decoded;
    }

    static Decoded folded() {
        return new Decoded();
    }

    Decoded as(InputFormat named) {
        format = named;
        return this;
    }

    Decoded at(Position receiver) {
        location = receiver;
        return this;
    }

    List<String> lines(String text) throws IOException, InterruptedException {
        return lines(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    List<String> lines(byte[] input) throws IOException, InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        try {
            new Decoding(raw, location, new Progress(new PrintWriter(err), false))
                    .run(Input.open(new ByteArrayInputStream(input), format), out);
        } finally {
            summary = err.toString();
        }
        return out.toString(StandardCharsets.US_ASCII).lines().toList();
    }

    List<JsonNode> objects(byte[] input) throws IOException, InterruptedException {
        return lines(input).stream().map(JSON::readTree).toList();
    }

    List<JsonNode> objects(String text) throws IOException, InterruptedException {
        return objects(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    String summary() {
        return summary;
    }
}
