package io.skyspy.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.testkit.EmbeddedKafka;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The commands that manage accounts, on a broker that runs. */
final class AccountCommandsIT {

    private static final Pattern KEY_ID = Pattern.compile("([0-9a-f-]{36}) sk_test_");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int execute(String input, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--bootstrap-servers", EmbeddedKafka.shared().bootstrapServers()));
        all.addAll(List.of("--schema-registry-url", EmbeddedKafka.shared().schemaRegistryUrl()));
        CommandLine line = SkySpy.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            out.getBuffer().setLength(0);
            return line.execute(all.toArray(String[]::new));
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void anAdministratorIsMadeAndShutOut() {
        assertThat(execute("correct horse\n", "user", "add", "cli-ann", "--role", "superadmin"))
                .as(err.toString())
                .isZero();
        assertThat(execute("correct horse\n", "user", "add", "CLI-Ann")).isEqualTo(1);
        assertThat(err.toString()).contains("There is a user of that name already.");
        assertThat(execute("", "user", "list")).isZero();
        assertThat(out.toString())
                .containsPattern("cli-ann +yes +superadmin")
                .doesNotContain("argon2", "correct horse");
        assertThat(execute("battery staple\n", "user", "password", "cli-ann")).isZero();
        assertThat(execute("", "user", "disable", "cli-ann")).isZero();
        assertThat(execute("", "user", "list")).isZero();
        assertThat(out.toString()).containsPattern("cli-ann +no ");
    }

    @Test
    void mistakesAreSaidInASentence() {
        assertThat(execute("short\n", "user", "add", "cli-bob")).isEqualTo(1);
        assertThat(execute("", "user", "add", "cli-bob")).isEqualTo(1);
        assertThat(execute("correct horse\n", "user", "add", "cli-bob", "--role", "pilot"))
                .isEqualTo(1);
        assertThat(execute("", "user", "disable", "cli-nobody")).isEqualTo(1);
        assertThat(err.toString())
                .contains(
                        "at least 8 characters",
                        "there is none",
                        "There is no role pilot.",
                        "There is no user cli-nobody.");
        assertThat(execute("", "user", "add", "cli-bob", "correct horse")).isEqualTo(2);
    }

    @Test
    void aKeyIsPrintedOnceAndRevoked() {
        assertThat(execute("correct horse\n", "user", "add", "cli-eve", "--role", "operator"))
                .isZero();
        assertThat(execute("", "key", "create", "feeder", "--user", "cli-eve", "--scope", "aircraft.view", "--test"))
                .as(err.toString())
                .isZero();
        String key = out.toString().strip();
        assertThat(key).matches("sk_test_[A-Za-z0-9_-]{43}");

        assertThat(execute("", "key", "list")).isZero();
        assertThat(out.toString()).contains("feeder", "cli-eve").doesNotContain(key);
        Matcher id = KEY_ID.matcher(out.toString());
        assertThat(id.find()).as(out.toString()).isTrue();
        assertThat(execute("", "key", "revoke", id.group(1))).isZero();
        assertThat(execute("", "key", "list")).isZero();
        assertThat(out.toString()).containsPattern(id.group(1) + " .* no +never");
        assertThat(execute("", "key", "create", "x", "--user", "cli-eve", "--scope", "no.such"))
                .isEqualTo(1);
    }
}
