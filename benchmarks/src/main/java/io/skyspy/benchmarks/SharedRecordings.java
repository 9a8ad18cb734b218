package io.skyspy.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the recordings of other people are, which lie beside the repository. */
final class SharedRecordings {

    private SharedRecordings() {}

    /** The folder of one kind of recordings. */
    static Path folder(String kind) {
        for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
            Path folder = above.resolve("shared").resolve("data").resolve(kind);
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        throw new IllegalStateException(
                "This benchmark needs recordings in ../shared/data/" + kind + " beside the repository");
    }
}
