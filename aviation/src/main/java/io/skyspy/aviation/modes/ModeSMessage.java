package io.skyspy.aviation.modes;

import io.skyspy.aviation.AircraftAddress;

/**
 * One message as sent by a transponder: a view of the 56 or 112 bits, fields decoded when asked for.
 *
 * <p>Every message has its bits in two words. {@link #head} holds bits 1 to 64, {@link #tail} bits 65 to 112 in its upper
 * 48 bits. The last 24 bits of the frame are kept with the parity taken off, so they hold the address, the interrogator
 * code or zero. The last byte of {@code tail} holds the number of the bit that was repaired, 0 for none.
 */
public sealed interface ModeSMessage extends Decoded
        permits AirAirReply, SurveillanceReply, AllCallReply, ExtendedSquitter, MilitarySquitter, CommDReply {

    /** Bits 1 to 64 of the frame. */
    long head();

    /** Bits 65 to 112 of the frame, then eight zero bits, then the number of the repaired bit. */
    long tail();

    /** Downlink format, [0, 24]; 24 for all that begin with two ones. */
    default int downlinkFormat() {
        int format = Bits.uint(head(), 1, 5);
        return Math.min(format, 24);
    }

    /** Who sent it. For a parity overlay this is the remainder: as good as the frame, and noise has one too. */
    AircraftAddress address();

    /** Whether the address is only known if the frame arrived undamaged; nothing else then checks the frame. */
    boolean parityOverlaid();

    /** Whether one wrong bit was put right: good enough for a position, never for an alarm. */
    default boolean repaired() {
        return repairedBit() != 0;
    }

    /** Number of the bit put right, counted from 1; 0 when the frame arrived whole. */
    default int repairedBit() {
        return Bits.uint(tail(), 57, 64);
    }

    /** Whether the repair touched the announced address, bits 9 to 32: then only an address known otherwise counts. */
    default boolean addressRepaired() {
        return repairedBit() >= 9 && repairedBit() <= 32;
    }

    /** The 24 bits of {@link #address}, of whichever kind it is. */
    default int addressBits() {
        return switch (downlinkFormat()) {
            case 11, 17, 18, 19 -> Bits.uint(head(), 9, 32);
            case 0, 4, 5 -> Bits.uint(head(), 33, 56);
            default -> Bits.uint(tail(), 25, 48);
        };
    }
}
