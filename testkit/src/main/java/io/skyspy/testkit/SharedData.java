package io.skyspy.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * Recordings that lie beside the repository, not in it. They are looked for in {@code shared} beside the working directory and beside
 * each directory above, or where the system property {@code skyspy.shared} says.
 */
public final class SharedData {

    private static final String PROPERTY = "skyspy.shared";

    private SharedData() {}

    /** Recorded frames, reports and their expected decodings, if they are there. */
    public static Optional<Path> adsb() {
        return directory("data/adsb");
    }

    /** A directory of the shared data, such as {@code data/adsb}, if it is there. */
    public static Optional<Path> directory(String name) {
        return root(System.getProperty(PROPERTY), Path.of(""))
                .map(root -> root.resolve(name))
                .filter(Files::isDirectory);
    }

    /** A file of {@link #adsb()}; the test that asks is skipped, with a message, when it is not there. */
    public static Path assumeAdsb(String file) {
        return assumePresent(adsb().map(directory -> directory.resolve(file)), "data/adsb/" + file);
    }

    /** The path; the test that asks is skipped, with a message, when there is nothing. */
    public static Path assumePresent(Optional<Path> path, String what) {
        Optional<Path> present = path.filter(Files::exists);
        Assumptions.assumeTrue(
                present.isPresent(),
                () -> "skipped: no shared " + what + " beside the repository (or -D" + PROPERTY + ")");
        return present.orElseThrow();
    }

    static Optional<Path> root(@Nullable String configured, Path workingDirectory) {
        if (configured != null) {
            return Optional.of(Path.of(configured)).filter(Files::isDirectory);
        }
        for (Path above = workingDirectory.toAbsolutePath(); above != null; above = above.getParent()) {
            Path candidate = above.resolve("shared");
            if (Files.isDirectory(candidate.resolve("data"))) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
