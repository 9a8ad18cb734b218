package io.skyspy.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataDirectoryTest {

    @TempDir
    Path temp;

    @Test
    void isMadeWhenMissing() {
        DataDirectory directory = DataDirectory.at(temp.resolve("a/b"));

        assertThat(directory.resolve("streams")).isDirectory().hasParent(temp.resolve("a/b"));
    }

    @Test
    void aFileInItsPlaceIsSaidInASentence() throws IOException {
        Path file = Files.createFile(temp.resolve("file"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DataDirectory.at(file.resolve("inside")))
                .withMessageContaining("cannot be made")
                .withMessageContaining("--data-dir");
    }
}
