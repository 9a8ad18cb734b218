package io.skyspy.ingest.adsb.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JSON_LINES | {\"timestamp\":1717664319.1,\"frame\":\"8c3461ce399e40586b4ee4932241\"}",
                "JSON_LINES | {\"hex\":\"a3e31a\"},",
                "JSON_LINES | {\"address\":\"a66ef1\"}",
                "JSON_DOCUMENTS | { \"now\": 1,",
                "JSON_DOCUMENTS | [",
                "JSON_DOCUMENTS | [{\"frame\":\"8c3461ce399e40586b4ee4932241\"},{\"frame\":",
                "AVR | *8D485020994409940838175B284F;",
                "AVR | @083E27B6CB6A5D4840D6F87407;",
                "SBS | MSG,3,,,4B1908,,,,,,,2525",
                "SBS | STA,,102,35,4CA2AD",
                "TIMED_LINES | 1457996400,\"8D406B909945DE10000405999BE4\",\"406B90\",19",
                "TIMED_LINES | 2015-03-03T16:12:24.846557    5D4840D6F87407",
                "TIMED_LINES | 5D4840D6F87407"
            })
    void knowsTextByItsBeginning(FeedFormat format, String head) {
        assertThat(FeedFormat.of((head + "\n").getBytes(StandardCharsets.US_ASCII)))
                .contains(format);
    }

    @Test
    void knowsBeastThatBeginsInTheMiddleOfAMessage() {
        byte[] head = HexFormat.of()
                .parseHex("075b284f1a33000000000001ff8d485020994409940838175b284f1a32000000000001ff5d4840d6f87407");

        assertThat(FeedFormat.of(head)).contains(FeedFormat.BEAST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Dear diary", "+3514c952d65ca7b0158000;rs=16;", "<html><body>", "-00a66ef135445d525a0c;"})
    void doesNotGuess(String head) {
        assertThat(FeedFormat.of(head.getBytes(StandardCharsets.US_ASCII))).isEmpty();
    }
}
