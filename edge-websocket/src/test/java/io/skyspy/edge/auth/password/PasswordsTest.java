package io.skyspy.edge.auth.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void aPasswordIsKeptAsArgon2id() {
        String hash = passwords.hash("correct horse");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("horse");
        assertThat(passwords.hash("correct horse")).isNotEqualTo(hash);
        assertThat(passwords.matches("correct horse", Optional.of(hash))).isTrue();
        assertThat(passwords.matches("Correct horse", Optional.of(hash))).isFalse();
        assertThat(passwords.matches("correct horse", Optional.of("not a hash")))
                .isFalse();
    }

    @Test
    void nobodyHasAPassword() {
        assertThat(passwords.matches("nobody's password", Optional.empty())).isFalse();
        assertThat(passwords.matches("x".repeat(5000), Optional.empty())).isFalse();
    }

    @Test
    void shortAndEndlessOnesAreObjectedTo() {
        assertThat(Passwords.objection("1234567")).isPresent();
        assertThat(Passwords.objection("12345678")).isEmpty();
        assertThat(Passwords.objection("x".repeat(1025))).isPresent();
    }
}
