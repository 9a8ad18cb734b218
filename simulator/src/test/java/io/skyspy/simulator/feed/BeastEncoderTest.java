package io.skyspy.simulator.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.simulator.SimulatedFrame;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class BeastEncoderTest {
    private static final HexFormat HEX = HexFormat.of();

    @Test
    void doublesEveryEscapeAndScalesTheSignal() {
        BeastEncoder encoder = new BeastEncoder(1_000_000);
        // 0x1A microseconds times 12 = 0x138 ticks; full scale = 255
        encoder.add(new SimulatedFrame(1_000_000 + 0x1A, HEX.parseHex("021a1a00c0ffee"), 0f));
        assertThat(HEX.formatHex(encoder.take())).isEqualTo("1a32" + "000000000138" + "ff" + "021a1a1a1a00c0ffee");
    }

    @Test
    void escapesTicksAndSignal() {
        BeastEncoder encoder = new BeastEncoder(0);
        // 555 µs are 6660 = 0x1A04 ticks; 26/255 = 0x1A/0xFF of full scale are -19.8 dBFS
        encoder.add(new SimulatedFrame(555, HEX.parseHex("5d4840d6202cc3"), -19.83f));
        assertThat(HEX.formatHex(encoder.take())).isEqualTo("1a32" + "000000001a1a04" + "1a1a" + "5d4840d6202cc3");
    }

    @Test
    void heartbeatIsAnEmptyModeAcFrame() {
        BeastEncoder encoder = new BeastEncoder(0);
        encoder.addHeartbeat();
        assertThat(HEX.formatHex(encoder.take())).isEqualTo("1a31" + "00".repeat(9));
        assertThat(encoder.size()).isZero();
    }
}
