package io.skyspy.aviation.modes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Decodes Mode S frames.
 *
 * <p>Total: every input gives a message or a {@link Rejected}, none an exception. Stateless and thread-safe: one call
 * allocates one message, a rejected frame nothing.
 */
public final class ModeSDecoder {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final int ADDRESS_FREE = 0x7F;

    private ModeSDecoder() {}

    /**
     * Decodes {@code length} bytes as they were on air, parity last.
     *
     * @param length 7 for the downlink formats 0 to 15, 14 for the others; anything else is rejected
     */
    public static Decoded decode(byte[] buffer, int offset, int length) {
        if (length < Parity.SHORT_BYTES || offset < 0 || offset > buffer.length - length) {
            return Rejected.TRUNCATED;
        }
        boolean isLong = buffer[offset] < 0; // the first bit tells the length
        int needed = isLong ? Parity.LONG_BYTES : Parity.SHORT_BYTES;
        if (length != needed) {
            return length < needed ? Rejected.TRUNCATED : Rejected.OVERLONG;
        }
        return isLong ? decodeLong(buffer, offset) : decodeShort(buffer, offset);
    }

    private static Decoded decodeShort(byte[] buffer, int offset) {
        long first = (long) (int) INT.get(buffer, offset) << 32;
        long head = first | ((int) INT.get(buffer, offset + 3) & 0xFFFF_FFFFL) << 8;
        if (head == 0) {
            return Rejected.ALL_ZERO;
        }
        int remainder = Parity.ofShort(head);
        long bare = first | (long) remainder << 8;
        return switch (Bits.uint(head, 1, 5)) {
            case 0 -> new ShortAirAirReply(bare, 0);
            case 4 -> new AltitudeReply(bare, 0);
            case 5 -> new IdentityReply(bare, 0);
            case 11 -> allCall(first, remainder);
            default -> Rejected.UNASSIGNED_FORMAT;
        };
    }

    private static Decoded allCall(long first, int remainder) {
        if ((remainder & ~ADDRESS_FREE) == 0) {
            return new AllCallReply(first | (long) remainder << 8, 0);
        }
        int wrong = Syndromes.SHORT.wrongBit(remainder);
        return wrong == Syndromes.NONE_WRONG_ALONE
                ? Rejected.BAD_PARITY
                : new AllCallReply(wrong <= 32 ? first ^ Bits.field(1, wrong, wrong) : first, wrong);
    }

    private static Decoded decodeLong(byte[] buffer, int offset) {
        long head = (long) LONG.get(buffer, offset);
        long tail = (long) LONG.get(buffer, offset + 6) << 16;
        int remainder = Parity.ofLong(head, tail);
        long bare = tail >>> 40 << 40 | (long) remainder << 16;
        int format = Bits.uint(head, 1, 5);
        return switch (format) {
            case 16 -> new LongAirAirReply(head, bare);
            case 17, 18 -> squitter(head, bare, remainder);
            case 19 -> new MilitarySquitter(head, bare);
            case 20 -> new CommBAltitudeReply(head, bare);
            case 21 -> new CommBIdentityReply(head, bare);
            case 22, 23 -> Rejected.UNASSIGNED_FORMAT;
            default -> new CommDReply(head, bare);
        };
    }

    private static Decoded squitter(long head, long bare, int remainder) {
        if (remainder == 0) {
            return SquitterFormat.recognise(head, bare);
        }
        int wrong = Syndromes.LONG.wrongBit(remainder);
        if (wrong == Syndromes.NONE_WRONG_ALONE) {
            return Rejected.BAD_PARITY;
        }
        long data = bare >>> 40 << 40 | wrong;
        if (wrong <= 64) {
            return SquitterFormat.recognise(head ^ Bits.field(1, wrong, wrong), data);
        }
        return SquitterFormat.recognise(head, wrong <= 88 ? data ^ Bits.field(1, wrong - 64, wrong - 64) : data);
    }
}
