package io.skyspy.edge.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretFileTest {

    @Test
    void theSecretIsMadeOnceAndOnlyItsOwnerCanReadIt(@TempDir Path directory) throws IOException {
        SecretFile file = new SecretFile(directory.resolve("jwt-secret"));

        byte[] secret = file.readOrMake(new SecureRandom());

        assertThat(secret).hasSize(64);
        assertThat(file.readOrMake(new SecureRandom())).isEqualTo(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        assertThat(directory).isDirectoryContaining(path -> path.endsWith("jwt-secret"));
        try (var files = Files.list(directory)) {
            assertThat(files).hasSize(1);
        }
    }
}
