package io.skyspy.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** Where the sources are. */
final class Repository {

    private Repository() {}

    static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(directory -> Files.exists(directory.resolve("ARCHITECTURE.md")))
                .findFirst()
                .orElseThrow();
    }
}
