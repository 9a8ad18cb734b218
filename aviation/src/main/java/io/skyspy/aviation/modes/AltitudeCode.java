package io.skyspy.aviation.modes;

import java.util.OptionalInt;

/**
 * The altitude codes AC (13 bits, surveillance replies) and its 12-bit form without the M bit (position squitters).
 *
 * <p>Bits of AC from the first: C1 A1 C2 A2 C4 A4 M B1 Q B2 D2 B4 D4. M = 1: metres. Q = 1: the other 11 bits count 25 ft
 * from -1000 ft. Q = 0: Gillham's code in 100 ft. All zero: no altitude.
 *
 * @see "ICAO Annex 10 Volume IV; Doc 9871 table A-2-5"
 */
public final class AltitudeCode {
    private static final int BIT_M = 0x40;
    private static final int BIT_Q = 0x10;
    private static final int HIGHEST_BY_25_FT = 50_175;
    private static final IntCodes ALTITUDES_FT = IntCodes.of(13, AltitudeCode::altitudeFt);

    private AltitudeCode() {}

    /** How an altitude was sent. */
    public enum Encoding {
        FEET_25,
        FEET_100,
        /** Bit M is set. No known fleet does so: the frame is damaged far more often than the altitude metric. */
        METRES,
        ABSENT
    }

    /** Altitude in ft, [-1200, 126700], from 13 bits; empty for code 0, codes in metres and Gillham codes that are none. */
    public static OptionalInt decode13(int code) {
        return ALTITUDES_FT.decode(code);
    }

    /** Altitude in ft from the 12 bits of a position squitter; empty as in {@link #decode13}. */
    public static OptionalInt decode12(int code) {
        return decode13(widened(code));
    }

    /** Altitude in metres, [0, 4095], from 13 bits with M = 1; empty for all others. */
    public static OptionalInt metres13(int code) {
        return encoding13(code) == Encoding.METRES ? OptionalInt.of(withoutM(code)) : OptionalInt.empty();
    }

    public static Encoding encoding13(int code) {
        if (code == 0) {
            return Encoding.ABSENT;
        }
        if ((code & BIT_M) != 0) {
            return Encoding.METRES;
        }
        return (code & BIT_Q) != 0 ? Encoding.FEET_25 : Encoding.FEET_100;
    }

    public static Encoding encoding12(int code) {
        return encoding13(widened(code));
    }

    /** The 13-bit code for an altitude in ft, [-1000, 126700], to the nearest 25 ft; above 50175 ft, where Q = 0, 100 ft. */
    public static int encode13(int altitudeFt) {
        if (altitudeFt > HIGHEST_BY_25_FT + 12) {
            return Gillham.encode(altitudeFt);
        }
        int count = Math.floorDiv(altitudeFt + 1000 + 12, 25);
        if (count < 0) {
            throw new IllegalArgumentException("Below what an altitude code can express: " + altitudeFt);
        }
        return (count & 0x7E0) << 2 | (count & 0x10) << 1 | BIT_Q | (count & 0xF);
    }

    /** The 12-bit code, see {@link #encode13}. */
    public static int encode12(int altitudeFt) {
        int code = encode13(altitudeFt);
        return (code & 0x1F80) >> 1 | (code & 0x3F);
    }

    private static OptionalInt altitudeFt(int code) {
        return switch (encoding13(code)) {
            case ABSENT, METRES -> OptionalInt.empty();
            case FEET_25 -> OptionalInt.of(25 * counted(code) - 1000);
            case FEET_100 -> Gillham.decode(code);
        };
    }

    private static int widened(int code12) {
        return (code12 & 0xFC0) << 1 | (code12 & 0x3F);
    }

    private static int withoutM(int code13) {
        return (code13 & 0x1F80) >> 1 | (code13 & 0x3F);
    }

    private static int counted(int code13) {
        return (code13 & 0x1F80) >> 2 | (code13 & 0x20) >> 1 | (code13 & 0xF);
    }
}
