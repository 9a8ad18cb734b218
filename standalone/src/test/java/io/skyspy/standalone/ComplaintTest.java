package io.skyspy.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class ComplaintTest {

    @TempDir
    Path temp;

    @Test
    void aKeyThatDoesNotExistIsNamedWithTheOneThatWasMeant() throws IOException {
        assertThat(run("skyspy:\n  location:\n    latitud-deg: 47.9\n"))
                .contains("skyspy.location.latitud-deg")
                .contains("Did you mean skyspy.location.latitude-deg?");
    }

    @Test
    void aValueThatCannotBeIsNamedWithItsKey() throws IOException {
        assertThat(run("skyspy:\n  location:\n    latitude-deg: 147\n    longitude-deg: 0\n"))
                .contains("skyspy.location")
                .contains("within ±90");
    }

    @Test
    void brokenYamlIsSaidWithItsPlace() throws IOException {
        assertThat(run("skyspy:\n  location: [1, 2\n"))
                .contains("cannot be read")
                .contains("line ");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(execute("run", "--config", temp.resolve("none.yaml").toString()))
                .contains("none.yaml cannot be read");
    }

    @Test
    void anUnknownTopicIsAnsweredWithThoseThereAre() {
        assertThat(execute("tail", "aircraft.sttes.v1")).contains("aircraft.states.v1");
    }

    @Test
    void noBrokerIsSaidWithWhatToDo() {
        assertThat(execute("topics", "--bootstrap-servers", "127.0.0.1:1")).contains("./skyspy demo");
    }

    @Test
    void aPortThatIsTakenIsSaidWithTheOptionThatChoosesAnother() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(execute(
                            "demo",
                            "--data-dir",
                            temp.resolve("data").toString(),
                            "--port=0",
                            "--registry-port=0",
                            "--kafka-port=" + taken.getLocalPort()))
                    .contains(Integer.toString(taken.getLocalPort()))
                    .contains("--kafka-port");
        }
    }

    private String run(String yaml) throws IOException {
        Path config = Files.writeString(temp.resolve("skyspy.yaml"), yaml);
        return execute(
                "run",
                "--config",
                config.toString(),
                "--data-dir",
                temp.resolve("data").toString(),
                "--port=0",
                "--kafka-port=0",
                "--registry-port=0");
    }

    private static String execute(String... arguments) {
        StringWriter err = new StringWriter();
        CommandLine line = SkySpy.commandLine()
                .setErr(new PrintWriter(err, true))
                .setOut(new PrintWriter(new StringWriter(), true));

        int exit = line.execute(arguments);

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString().strip().lines()).hasSize(1);
        return err.toString();
    }
}
