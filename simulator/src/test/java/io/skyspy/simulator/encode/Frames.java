package io.skyspy.simulator.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.aviation.modes.Capability;
import io.skyspy.aviation.modes.Decoded;
import io.skyspy.aviation.modes.ModeSDecoder;

/** Payloads put on air and read back by the decoder. */
final class Frames {
    static final int ADDRESS = 0xA1B2C3;

    private Frames() {}

    static <T extends Decoded> T squitter(long payload, Class<T> type) {
        return decoded(ModeSFrames.extendedSquitter(Capability.LEVEL_2_AIRBORNE, ADDRESS, payload), type);
    }

    static <T extends Decoded> T decoded(byte[] frame, Class<T> type) {
        Decoded decoded = ModeSDecoder.decode(frame, 0, frame.length);
        assertThat(decoded).isInstanceOf(type);
        return type.cast(decoded);
    }
}
