package io.skyspy.runtime.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens between them, every record that was appended and not acknowledged is read, in order. */
class SpoolPropertyTest {

    private static final SpoolSize ROOMY = new SpoolSize(10_000_000, 200);

    @TempDir
    Path directory;

    @Test
    void losesNothingAndKeepsTheOrderOverKillsAndRestarts() {
        for (int run = 0; run < 10; run++) {
            int seed = 7_000 + run;
            try {
                new Life(directory.resolve("run-" + run), new Random(seed)).live();
            } catch (IOException e) {
                throw new UncheckedIOException("seed " + seed, e);
            } catch (AssertionError falsified) {
                throw new AssertionError("seed " + seed, falsified);
            }
        }
    }

    /** One spool through appending, reading, acknowledging, killing and reopening. */
    private static final class Life {

        private final Random random;
        private final Set<Integer> acknowledged = new HashSet<>();
        private final Map<Integer, SpoolPosition> unacknowledged = new LinkedHashMap<>();
        private Path directory;
        private Spool spool;
        private int appended;
        private int lastRead = -1;
        private int lives;

        Life(Path directory, Random random) throws IOException {
            this.directory = directory;
            this.random = random;
            this.spool = Spool.open(directory, ROOMY);
        }

        void live() throws IOException {
            for (int step = 0; step < 400; step++) {
                switch (random.nextInt(10)) {
                    case 0, 1, 2, 3 -> append();
                    case 4, 5, 6 -> read();
                    case 7, 8 -> acknowledge();
                    default -> reopen();
                }
            }
            reopen();
            Set<Integer> left = new HashSet<>();
            for (var next = spool.next(); next.isPresent(); next = spool.next()) {
                left.add(idOf(next.orElseThrow()));
            }
            for (int id = 0; id < appended; id++) {
                assertThat(left.contains(id) || acknowledged.contains(id)).isTrue();
            }
            spool.close();
        }

        private void append() throws IOException {
            byte[] record = new byte[4 + random.nextInt(60)];
            ByteBuffer.wrap(record).putInt(appended);
            spool.append(record);
            appended++;
        }

        private void read() throws IOException {
            Optional<SpooledRecord> next = spool.next();
            if (next.isEmpty()) {
                for (int id = lastRead + 1; id < appended; id++) {
                    assertThat(acknowledged).contains(id);
                }
                return;
            }
            int id = idOf(next.orElseThrow());
            for (int passed = lastRead + 1; passed < id; passed++) {
                assertThat(acknowledged).contains(passed);
            }
            assertThat(id).isGreaterThan(lastRead);
            lastRead = id;
            unacknowledged.put(id, next.orElseThrow().position());
        }

        private void acknowledge() throws IOException {
            int skip = unacknowledged.isEmpty() ? 0 : random.nextInt(unacknowledged.size());
            var some = unacknowledged.entrySet().stream().skip(skip).findFirst();
            if (some.isPresent()) {
                int id = some.get().getKey();
                spool.acknowledge(some.get().getValue());
                unacknowledged.remove(id);
                acknowledged.add(id);
            }
        }

        /** A kill leaves the files as they are, perhaps with a record begun at the end; the next process finds that. */
        private void reopen() throws IOException {
            Path next = directory.resolveSibling(directory.getFileName() + "-" + lives++);
            Files.createDirectories(next);
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".spool"))
                        .sorted()
                        .toList()) {
                    Files.copy(file, next.resolve(directory.relativize(file)));
                }
            }
            tear(next);
            spool.close();
            directory = next;
            spool = Spool.open(directory, ROOMY);
            unacknowledged.clear();
            lastRead = -1;
        }

        private void tear(Path files) throws IOException {
            try (Stream<Path> all = Files.list(files)) {
                Path last = all.sorted().reduce((first, second) -> second).orElse(null);
                if (last != null && random.nextBoolean()) {
                    byte[] torn = new byte[1 + random.nextInt(20)];
                    ByteBuffer.wrap(torn).put(0, (byte) 0);
                    Files.write(last, torn, StandardOpenOption.APPEND);
                }
            }
        }

        private static int idOf(SpooledRecord record) {
            return ByteBuffer.wrap(record.bytes()).getInt();
        }
    }
}
