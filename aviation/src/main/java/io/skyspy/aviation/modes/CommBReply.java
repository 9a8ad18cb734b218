package io.skyspy.aviation.modes;

import io.skyspy.aviation.IcaoAddress;

/** DF20 and DF21: a surveillance reply with 56 bits of a register, which one the ground asked for and knows. */
public sealed interface CommBReply extends SurveillanceReply permits CommBAltitudeReply, CommBIdentityReply {

    @Override
    default IcaoAddress address() {
        return new IcaoAddress(addressBits());
    }

    /** MB, bits 33 to 88 of the frame, in the upper 56 bits of a word: bit 1 of the word is bit 1 of the register. */
    default long mb() {
        return head() << 32 | tail() >>> 40 << 8;
    }
}
