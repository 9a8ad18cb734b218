package io.skyspy.simulator.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.aviation.modes.Callsign;
import io.skyspy.aviation.modes.Capability;
import io.skyspy.aviation.modes.EmitterCategory;
import io.skyspy.testkit.Properties;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdentificationTest {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    /** Frame 8D4840D6202CC371C32CE0576098, KLM1023: Sun, The 1090 MHz Riddle, section "Aircraft identification". */
    @Test
    void isTheFrameOfTheTextbook() {
        long payload = new Identification(EmitterCategory.A0, new Callsign("KLM1023")).payload();
        byte[] frame = ModeSFrames.extendedSquitter(Capability.LEVEL_2_AIRBORNE, 0x4840D6, payload);
        assertThat(HexFormat.of().withUpperCase().formatHex(frame)).isEqualTo("8D4840D6202CC371C32CE0576098");
    }

    @ParameterizedTest
    @EnumSource(EmitterCategory.class)
    void everyCategoryComesBack(EmitterCategory category) {
        var decoded = read(new Identification(category, new Callsign("SKYSPY")));
        assertThat(decoded.category()).isEqualTo(category);
        assertThat(decoded.callsign()).contains(new Callsign("SKYSPY"));
    }

    @Test
    void everyCallsignComesBack() {
        Properties.forAll(1, 2_000, random -> {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(1, 9); length > 0; length--) {
                text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            Callsign callsign = new Callsign(text.toString());
            assertThat(read(new Identification(EmitterCategory.A3, callsign)).callsign())
                    .contains(callsign);
        });
    }

    private static io.skyspy.aviation.modes.Identification read(Identification sent) {
        return Frames.squitter(sent.payload(), io.skyspy.aviation.modes.Identification.class);
    }
}
