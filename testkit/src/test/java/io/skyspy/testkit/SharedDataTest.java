package io.skyspy.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class SharedDataTest {

    @TempDir
    Path directory;

    @Test
    void findsTheDirectoryBesideAnyDirectoryAbove() throws IOException {
        Path shared = Files.createDirectories(directory.resolve("shared"));
        Files.createDirectories(shared.resolve("data"));
        Path module = Files.createDirectories(directory.resolve("main").resolve("module"));

        assertThat(SharedData.root(null, module)).contains(shared);
        assertThat(SharedData.root(shared.toString(), Path.of("/"))).contains(shared);
        assertThat(SharedData.root(directory.resolve("none").toString(), module))
                .isEmpty();
    }

    @Test
    void skipsTheTestWhenTheDataIsNotThere() {
        assertThatThrownBy(() -> SharedData.assumePresent(Optional.of(directory.resolve("none")), "none"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("no shared none");
        assertThat(SharedData.assumePresent(Optional.of(directory), "directory"))
                .isEqualTo(directory);
    }

    @Test
    void readsJsonLinesPlainAndCompressed() throws IOException {
        byte[] lines = "{\"a\":1}\n\n{\"a\":2}\n{\"a\":3}".getBytes(StandardCharsets.UTF_8);
        Path plain = Files.write(directory.resolve("lines.jsonl"), lines);
        Path compressed = directory.resolve("lines.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(compressed))) {
            out.write(lines);
        }

        assertThat(JsonLines.read(plain))
                .extracting(value -> value.get("a").asInt())
                .containsExactly(1, 2, 3);
        assertThat(JsonLines.read(compressed, 2)).hasSize(2);
    }
}
