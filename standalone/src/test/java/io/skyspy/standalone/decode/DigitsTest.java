package io.skyspy.standalone.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.testkit.Properties;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DigitsTest {
    private final byte[] buffer = new byte[64];

    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                9,
                10,
                -1,
                99_999,
                Integer.MAX_VALUE,
                1L + Integer.MAX_VALUE,
                1_000_000_000_000L,
                -5_000_000_001L
            })
    void wholeNumbersAreThoseOfJava(long value) {
        assertThat(text(Digits.whole(buffer, 0, value))).isEqualTo(Long.toString(value));
    }

    @Test
    void decimalsAreRoundedAndHaveNoZerosAtTheirEnd() {
        Properties.forAll(11, 20_000, random -> {
            double value = (random.nextDouble() - 0.5) * 1000;
            int places = random.nextInt(9);
            BigDecimal written = new BigDecimal(text(Digits.rounded(buffer, 0, value, places)));

            assertThat(written.scale()).isLessThanOrEqualTo(places);
            assertThat(written.subtract(new BigDecimal(value)).abs())
                    .isLessThanOrEqualTo(BigDecimal.valueOf(0.50001).movePointLeft(places));
            assertThat(written.setScale(places, RoundingMode.UNNECESSARY).signum() == 0 && value < 0)
                    .isEqualTo(Math.round(value * Math.pow(10, places)) == 0 && value < 0);
        });
        assertThat(text(Digits.rounded(buffer, 0, -0.0004, 3))).isEqualTo("0");
        assertThat(text(Digits.rounded(buffer, 0, -0.5, 3))).isEqualTo("-0.5");
        assertThat(text(Digits.millionths(buffer, 0, 1_457_996_400_000_100L))).isEqualTo("1457996400.0001");
    }

    private String text(int end) {
        return new String(buffer, 0, end, StandardCharsets.US_ASCII);
    }
}
