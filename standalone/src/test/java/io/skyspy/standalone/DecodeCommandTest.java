package io.skyspy.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class DecodeCommandTest {

    @TempDir
    Path temp;

    private final StringWriter err = new StringWriter();

    @Test
    void aMissingFileIsNamed() {
        assertThat(execute("none.beast")).isEqualTo(1);
        assertThat(err.toString()).startsWith("skyspy: The file none.beast cannot be read.");
    }

    @Test
    void aFileWithoutFramesIsNamedWithWhatIsKnown() throws IOException {
        Path letter = Files.writeString(temp.resolve("letter.txt"), "Dear Sir or Madam,\n");

        assertThat(execute(letter.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("letter.txt cannot be decoded", "Beast", "--format");
    }

    @Test
    void aLocationThatIsNoneIsNotUnderstood() {
        assertThat(execute("--location", "43.6", "x")).isEqualTo(2);
        assertThat(execute("--location", "north,1.4", "x")).isEqualTo(2);
        assertThat(execute("--location", "91,1.4", "x")).isEqualTo(2);
        assertThat(err.toString()).contains("--location: latitude and longitude in degrees");
    }

    @Test
    void aFormatThatIsNoneIsAnsweredWithThoseThereAre() {
        assertThat(execute("--format", "asterix", "x")).isEqualTo(2);
        assertThat(err.toString()).contains("BEAST", "AVR", "CSV", "JSONL", "JSON");
    }

    private int execute(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "decode";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        CommandLine line = SkySpy.commandLine();
        line.setErr(new PrintWriter(err, true));
        return line.execute(all);
    }
}
