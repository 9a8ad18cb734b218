package io.skyspy.edge.auth.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret that tokens are signed with, in a file that only its owner can read. */
public record SecretFile(Path path) {

    private static final int RANDOM_BYTES = 48;

    /** The secret that is there, or one made now. */
    public byte[] readOrMake(SecureRandom random) {
        try {
            if (!Files.exists(path)) {
                make(random);
            }
            return Files.readString(path).strip().getBytes(StandardCharsets.UTF_8);
        } catch (IOException unusable) {
            throw new UncheckedIOException("The secret for tokens cannot be kept in " + path, unusable);
        }
    }

    private void make(SecureRandom random) throws IOException {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String text = Base64.getEncoder().encodeToString(bytes) + '\n';
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        // Whole or not at all: another start at the same time must not read half of it.
        Path whole = Files.createTempFile(path.toAbsolutePath().getParent(), "secret", ".new", ownerOnly);
        try {
            Files.writeString(whole, text);
            Files.createLink(path, whole);
        } catch (FileAlreadyExistsException fasterOne) {
            // Its secret is the one.
        } finally {
            Files.delete(whole);
        }
    }
}
