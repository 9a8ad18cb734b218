package io.skyspy.runtime.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    private static final SpoolSize SMALL = new SpoolSize(1000, 100);

    @TempDir
    Path directory;

    @Test
    void readsInTheOrderOfAppending() throws IOException {
        try (Spool spool = Spool.open(directory, SMALL)) {
            append(spool, 0, 20);

            assertThat(readAll(spool)).containsExactlyElementsOf(texts(0, 20));
        }
    }

    @Test
    void readsAfterAnUncleanEndWhatWasNotAcknowledged() throws IOException {
        Spool killed = Spool.open(directory, SMALL);
        append(killed, 0, 20);
        Path copy = copyOfFiles();
        killed.close();

        try (Spool spool = Spool.open(copy, SMALL)) {
            assertThat(readAll(spool)).containsExactlyElementsOf(texts(0, 20));
            assertThat(spool.status().records()).isEqualTo(20);
        }
    }

    @Test
    void cutsOffARecordThatWasBeingWritten() throws IOException {
        try (Spool spool = Spool.open(directory, SMALL)) {
            append(spool, 0, 3);
        }
        try (RandomAccessFile file = new RandomAccessFile(segments().getFirst().toFile(), "rw")) {
            file.setLength(file.length() - 2);
        }

        try (Spool spool = Spool.open(directory, SMALL)) {
            assertThat(spool.status().damagedBytes()).isEqualTo(8 + 8 - 2);
            append(spool, 3, 4);
            assertThat(readAll(spool)).containsExactly("record-0", "record-1", "record-3");
        }
    }

    @Test
    void deletesAFileOnlyWhenAllItsRecordsAreAcknowledged() throws IOException {
        try (Spool spool = Spool.open(directory, SMALL)) {
            List<SpoolPosition> positions = append(spool, 0, 20);
            for (SpoolPosition position : positions.reversed()) {
                assertThat(segments()).isNotEmpty();
                spool.acknowledge(position);
            }

            assertThat(segments()).isEmpty();
            assertThat(spool.status()).isEqualTo(new SpoolStatus(0, 0, 0, 0));
        }
    }

    @Test
    void givesUpTheOldestAtTheBound() throws IOException {
        try (Spool spool = Spool.open(directory, SMALL)) {
            append(spool, 0, 200);

            SpoolStatus status = spool.status();
            assertThat(status.bytes()).isLessThanOrEqualTo(SMALL.maxBytes());
            assertThat(status.dropped()).isPositive();
            assertThat(status.records() + status.dropped()).isEqualTo(200);
            assertThat(readAll(spool)).containsExactlyElementsOf(texts((int) status.dropped(), 200));
        }
    }

    @Test
    void belongsToOneAtATime() throws IOException {
        try (Spool held = Spool.open(directory, SMALL)) {
            assertThatIOException()
                    .isThrownBy(() -> Spool.open(directory, SMALL))
                    .withMessageContaining("another process");
            assertThat(held.status().records()).isZero();
        }
    }

    @Test
    void refusesARecordLongerThanAFile() throws IOException {
        try (Spool spool = Spool.open(directory, SMALL)) {
            assertThatIOException().isThrownBy(() -> spool.append(new byte[101]));
            append(spool, 0, 1);
            assertThat(readAll(spool)).containsExactly("record-0");
        }
    }

    @Test
    void takesRecordsOfAnyLength() throws IOException {
        try (Spool spool = Spool.open(directory, SMALL)) {
            spool.append(new byte[0]);
            spool.append(new byte[100]);

            assertThat(spool.next().orElseThrow().bytes()).isEmpty();
            assertThat(spool.next().orElseThrow().bytes()).hasSize(100);
        }
    }

    private static List<SpoolPosition> append(Spool spool, int from, int to) throws IOException {
        List<SpoolPosition> positions = new ArrayList<>();
        for (String text : texts(from, to)) {
            positions.add(spool.append(text.getBytes(StandardCharsets.US_ASCII)));
        }
        return positions;
    }

    private static List<String> texts(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "record-" + i).toList();
    }

    private static List<String> readAll(Spool spool) throws IOException {
        List<String> texts = new ArrayList<>();
        for (var next = spool.next(); next.isPresent(); next = spool.next()) {
            texts.add(new String(next.orElseThrow().bytes(), StandardCharsets.US_ASCII));
        }
        return texts;
    }

    private List<Path> segments() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".spool"))
                    .sorted()
                    .toList();
        }
    }

    private Path copyOfFiles() throws IOException {
        Path copy = Files.createDirectories(directory.resolve("copy"));
        for (Path segment : segments()) {
            Files.copy(segment, copy.resolve(directory.relativize(segment)));
        }
        return copy;
    }
}
