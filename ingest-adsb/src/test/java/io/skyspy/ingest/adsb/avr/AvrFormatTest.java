package io.skyspy.ingest.adsb.avr;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.ingest.adsb.feed.Heard;
import io.skyspy.ingest.adsb.feed.RawFrame;
import io.skyspy.ingest.adsb.feed.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AvrFormatTest {

    private static final String FRAME = "8d485020994409940838175b284f";

    @Test
    void readsPlainFramesOfEveryLength() {
        assertThat(heard("*8D485020994409940838175B284F;\r\n*5D4840D6F87407;\n*3A77;")
                        .hex())
                .containsExactly(FRAME, "5d4840d6f87407", "3a77");
    }

    @Test
    void readsTheCounterWhereverThereIsOne() {
        for (String mark : new String[] {"@", "%", "$", "#"}) {
            Heard heard = heard(mark + "083E27B6CB6A" + FRAME + ";");

            assertThat(heard.hex()).containsExactly(FRAME);
            assertThat(heard.frames.getFirst().ticks()).isEqualTo(9_063_047_285_610L);
        }
    }

    @Test
    void readsCounterAndSignal() {
        RawFrame frame = heard("<083E27B6CB6AFF5D4840D6F87407;").frames.getFirst();

        assertThat(frame.ticks()).isEqualTo(9_063_047_285_610L);
        assertThat(frame.signalDbfs()).isZero();
    }

    @Test
    void putsBackTheParityThatWasTakenOff() {
        assertThat(heard(":8D48502099440994083817000000;").hex()).containsExactly(FRAME);
    }

    @Test
    void leavesAParityThatIsThere() {
        assertThat(heard(":" + FRAME + ";").hex()).containsExactly(FRAME);
    }

    @Test
    void passesOverHeartbeats() {
        Heard heard = heard("*0000;\n*0000;\n");

        assertThat(heard.frames).isEmpty();
        assertThat(heard.rejected).isEmpty();
    }

    @Test
    void rejectsWhatIsNoFrame() {
        Heard heard =
                heard("*8D4850;\n*8D48502099440994083817XXXXXX;\nhello;\n*" + "00".repeat(500) + ";\n*" + FRAME + ";");

        assertThat(heard.hex()).containsExactly(FRAME);
        assertThat(heard.rejected)
                .isEqualTo(Map.of(
                        Rejection.BAD_LENGTH,
                        1,
                        Rejection.BAD_HEX,
                        1,
                        Rejection.UNKNOWN_SHAPE,
                        1,
                        Rejection.LINE_TOO_LONG,
                        1));
    }

    @Test
    void survivesRandomText() {
        Random random = new Random(30002);
        String alphabet = "*:@%#$<;0123456789ABCDEF\n\rx";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1_000_000; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }

        Heard heard = heard(text + ";\n*" + FRAME + ";");

        assertThat(heard.hex().getLast()).isEqualTo(FRAME);
    }

    private static Heard heard(String text) {
        return Heard.of(AvrFormat.parser(), text.getBytes(StandardCharsets.US_ASCII));
    }
}
