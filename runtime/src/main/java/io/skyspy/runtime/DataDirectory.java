package io.skyspy.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The directory in which an app keeps what must survive a restart.
 *
 * @param path the directory; it exists and can be written to
 */
public record DataDirectory(Path path) {

    /**
     * Makes the directory when it is missing.
     *
     * @throws IllegalArgumentException with a sentence for the user, when it cannot be made or written to
     */
    public static DataDirectory at(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
        } catch (IOException unusable) {
            throw new IllegalArgumentException(
                    "The data directory " + absolute + " cannot be made: " + unusable.getMessage()
                            + ". Choose another one with --data-dir or SKYSPY_DATA_DIR.",
                    unusable);
        }
        if (!Files.isWritable(absolute)) {
            throw new IllegalArgumentException(
                    "The data directory " + absolute
                            + " cannot be written to. Give this user the right, or choose another one with --data-dir or SKYSPY_DATA_DIR.");
        }
        return new DataDirectory(absolute);
    }

    /** A directory of that name inside this one, made when it is missing. */
    public Path resolve(String name) {
        Path inside = path.resolve(name);
        try {
            return Files.createDirectories(inside);
        } catch (IOException unusable) {
            throw new UncheckedIOException("cannot make " + inside, unusable);
        }
    }
}
