package io.skyspy.benchmarks.edge;

import io.skyspy.benchmarks.load.LoadClient;
import io.skyspy.benchmarks.load.Plan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the edge sends to a client, written down so that the peers can send the same. */
final class Recording {

    /** Stands where a message has the time of day. */
    static final String PLACE_FOR_STAMP = "@@@@@@@@@@@@";

    private static final Duration LENGTH = Duration.ofSeconds(6);
    private static final Pattern BATCH_STAMP = Pattern.compile("(\"timestamp\":\"[0-9-]{10}T)[0-9:.]{12}(Z\"[^]]*})$");
    private static final Pattern DELTA_STAMP = Pattern.compile("^(.{1,120}\"r\":\")[0-9:.]{12}");

    private Recording() {}

    /** Records a stream of that edge: one message a line. */
    static Path of(Contender edge, StreamSettings stream, Path file, Clock clock) throws IOException {
        List<String> lines = new ArrayList<>();
        String kind = stream.batchMaxSize() > 1 ? "{\"type\":\"batch\"" : "{\"type\":\"aircraft:delta\"";
        try (LoadClient load = LoadClient.open(clock)) {
            var unused =
                    load.connect(Plan.of(edge.target(), 1, stream.interval()).handingOn(whole -> {
                        String message = new String(whole, StandardCharsets.UTF_8);
                        if (message.startsWith(kind)) {
                            lines.add(withPlaceForStamp(message));
                        }
                    }));
            load.run(LENGTH);
        }
        Files.write(file, lines);
        System.out.printf(
                "The stream: %d messages of %.0f bytes, recorded from the edge and sent alike by all%n",
                lines.size(), lines.stream().mapToInt(String::length).average().orElseThrow());
        return file;
    }

    private static String withPlaceForStamp(String message) {
        String batch = BATCH_STAMP.matcher(message).replaceFirst("$1" + PLACE_FOR_STAMP + "$2");
        return batch.equals(message) ? DELTA_STAMP.matcher(message).replaceFirst("$1" + PLACE_FOR_STAMP) : batch;
    }
}
