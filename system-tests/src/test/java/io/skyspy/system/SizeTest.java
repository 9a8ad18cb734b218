package io.skyspy.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps files small, so that they cannot creep. */
final class SizeTest {

    private static final int MOST_LINES_OF_CODE = 250;

    @Test
    void noFileHasMoreThan250LinesOfCode() throws IOException {
        try (Stream<Path> files = Files.walk(Repository.root())) {
            List<String> tooLong = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/java/"))
                    .filter(file -> linesOfCode(file) > MOST_LINES_OF_CODE)
                    .map(file -> file.getFileName() + " has " + linesOfCode(file))
                    .toList();

            assertThat(tooLong).isEmpty();
        }
    }

    /** Lines that are neither blank, nor comment, nor import. */
    private static long linesOfCode(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty()
                            && !line.startsWith("//")
                            && !line.startsWith("*")
                            && !line.startsWith("/*")
                            && !line.startsWith("import "))
                    .count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
