package io.skyspy.ingest.adsb.timed;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.ingest.adsb.feed.Heard;
import io.skyspy.ingest.adsb.feed.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimedFormatTest {

    @Test
    void readsTimesInBothForms() {
        Heard heard = heard("""
                1457996400.5,"8D406B909945DE10000405999BE4","406B90",19
                2015-03-03T16:12:24.846557    5D4840D6F87407
                """);

        assertThat(heard.hex()).containsExactly("8d406b909945de10000405999be4", "5d4840d6f87407");
        assertThat(heard.frames.get(0).heardAtMicros()).hasValue(1_457_996_400_500_000L);
        assertThat(heard.frames.get(1).heardAtMicros()).hasValue(1_425_399_144_846_557L);
    }

    @Test
    void findsTheFrameInWhicheverColumnItIs() {
        Heard heard = heard("""
                1495353600,406674,A8000D9FA55A032DBFFC000D8123
                5D4840D6F87407
                4840D6;8d4840d6202cc371c32ce0576098
                1457996400 7700
                """);

        assertThat(heard.hex())
                .containsExactly(
                        "a8000d9fa55a032dbffc000d8123", "5d4840d6f87407", "8d4840d6202cc371c32ce0576098", "7700");
        assertThat(heard.frames.get(0).heardAtMicros()).hasValue(1_495_353_600_000_000L);
        assertThat(heard.frames.get(1).heardAtMicros()).isEmpty();
    }

    @Test
    void rejectsOtherLines() {
        Heard heard = heard("""
                time,5D4840D6F87407
                1457996400
                99999999999,5D4840D6F87407
                1457996400,5D4840
                1457996400,x
                +999999999-12-31T00:00:00,5D4840D6F87407
                """);

        assertThat(heard.frames).isEmpty();
        assertThat(heard.rejected).isEqualTo(Map.of(Rejection.BAD_TIME, 3, Rejection.UNKNOWN_SHAPE, 3));
    }

    private static Heard heard(String text) {
        return Heard.of(TimedFormat.parser(), text.getBytes(StandardCharsets.US_ASCII));
    }
}
