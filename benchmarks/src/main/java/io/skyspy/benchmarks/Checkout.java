package io.skyspy.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** The repository that the benchmark was built from. */
public final class Checkout {

    private Checkout() {}

    /** The directory with {@code skyspy} in it: the working directory or one above. */
    public static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(directory -> Files.exists(directory.resolve("skyspy")))
                .findFirst()
                .orElseThrow();
    }
}
