package io.skyspy.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be said about the beginning of texts without running the expression. */
final class RegexPrefixTest {

    @ParameterizedTest
    @CsvSource({
        "rch[0-9]+,RCH",
        "^RCH,RCH",
        "RCH,RCH",
        "RCH?,RC",
        "RCH*1,RC",
        "'RCH{0,2}',RC",
        "RCH+,RCH",
        "N12.*,N12",
        "OE-L..,OE-L",
        "R,R",
        "R?,''",
        "RCH|DLH,''",
        "(RCH),''",
        "[RD]CH,''",
        ".*RCH,''",
        "\\d+,''",
        "'',''"
    })
    void thePrefixIsWhatNoMatchCanDoWithout(String regex, String prefix) {
        assertThat(RegexPrefix.of(regex)).isEqualTo(prefix);
    }
}
