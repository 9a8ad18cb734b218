package io.skyspy.aviation.modes;

import java.util.OptionalInt;

/** The address of a frame at the door, for choosing its partition: the same one {@link ModeSDecoder} finds. */
public final class FrameAddress {

    private FrameAddress() {}

    /**
     * The 24 address bits: announced in DF11, 17, 18 and 19, after repair of a wrong bit; else the parity remainder.
     *
     * @return empty when the bytes are no frame {@link ModeSDecoder} would accept
     */
    public static OptionalInt of(byte[] buffer, int offset, int length) {
        return ModeSDecoder.decode(buffer, offset, length) instanceof ModeSMessage message
                ? OptionalInt.of(message.addressBits())
                : OptionalInt.empty();
    }
}
