package io.skyspy.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A data directory that is ours until closed: no second broker may write to it. The lock ends with the process, however it ends. */
final class DataDirectory implements AutoCloseable {

    private final Path directory;
    private final FileChannel channel;

    private DataDirectory(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /** @throws EmbeddedKafkaException when it cannot be created or written, or another broker has it */
    static DataDirectory claim(Path wanted) {
        Path directory = wanted.toAbsolutePath().normalize();
        try {
            Files.createDirectories(directory);
            FileChannel channel = FileChannel.open(
                    directory.resolve("broker.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new EmbeddedKafkaException("The data directory " + directory
                        + " is in use by another SkySpy; stop it or choose another directory.");
            }
            return new DataDirectory(directory, channel);
        } catch (AccessDeniedException e) {
            throw new EmbeddedKafkaException("No rights to write to the data directory " + directory + ".", e);
        } catch (FileAlreadyExistsException | NotDirectoryException e) {
            throw new EmbeddedKafkaException("The data directory " + directory + " is not a directory.", e);
        } catch (IOException e) {
            throw new EmbeddedKafkaException(
                    "The data directory " + directory + " cannot be used: " + e.getMessage() + ".", e);
        }
    }

    /** Where Kafka keeps its logs. */
    Path logs() {
        return directory.resolve("kafka");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new EmbeddedKafkaException("The data directory " + directory + " cannot be released.", e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
