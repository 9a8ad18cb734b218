package io.skyspy.system;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the sources are. */
final class Repository {

    private Repository() {}

    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("ARCHITECTURE.md"))) {
            here = here.getParent();
        }
        return here;
    }
}
