package io.skyspy.streams.aircraft.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.testkit.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Registrations as numbers. */
final class ShortTextTest {
    private static final String SYMBOLS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-+";

    @ParameterizedTest
    @ValueSource(strings = {"A", "N12345", "F-GKXS", "98+33", "61-0031", "++++++++++", "AAAAAAAAAA", "0"})
    void aTextComesBack(String text) {
        assertThat(ShortText.decode(ShortText.encode(text).orElseThrow())).isEqualTo(text);
    }

    @Test
    void everyTextComesBack() {
        Properties.forAll(7, 10_000, random -> {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(10); i >= 0; i--) {
                text.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
            }
            assertThat(ShortText.decode(ShortText.encode(text.toString()).orElseThrow()))
                    .isEqualTo(text.toString());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "F GKXS", "f-gkxs", "ELEVENCHARS", "Ü"})
    void whatIsNoSuchTextIsNone(String text) {
        assertThat(ShortText.encode(text)).isEmpty();
    }
}
