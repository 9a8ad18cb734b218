package io.skyspy.benchmarks.edge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Plays recorded messages round and round, one per interval, each with the time of day where it was recorded with another. */
final class Playback {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final List<byte[]> messages;
    private final List<Integer> stampsAt;
    private final Duration interval;
    private final Clock clock = Clock.systemUTC();
    private int next;

    private Playback(List<String> lines, Duration interval) {
        this.messages = lines.stream()
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList();
        this.stampsAt = lines.stream()
                .map(line -> line.indexOf(Recording.PLACE_FOR_STAMP))
                .toList(); // the same in bytes: what stands before is ASCII
        this.interval = interval;
    }

    static Playback of(Path file, Duration interval) throws IOException {
        return new Playback(Files.readAllLines(file), interval);
    }

    /** Hands a message to the consumer every interval until the process ends. The bytes are stamped anew the next time round. */
    void start(Consumer<byte[]> consumer) {
        var unused = Executors.newSingleThreadScheduledExecutor()
                .scheduleAtFixedRate(
                        () -> consumer.accept(stamped()), interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
    }

    private byte[] stamped() {
        byte[] message = messages.get(next);
        int at = stampsAt.get(next);
        next = (next + 1) % messages.size();
        if (at >= 0) {
            byte[] time = TIME.format(clock.instant()).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(time, 0, message, at, time.length);
        }
        return message;
    }
}
