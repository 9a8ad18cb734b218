package io.skyspy.simulator.encode;

import io.skyspy.aviation.modes.AltitudeCode;
import io.skyspy.aviation.modes.Capability;
import io.skyspy.aviation.modes.FlightStatus;
import io.skyspy.aviation.modes.Parity;
import io.skyspy.aviation.modes.Squawk;
import java.util.OptionalInt;

/**
 * Whole Mode S frames with their parity, as they are on air.
 *
 * <p>Payloads (ME, MB, MV) are words with their 56 bits first. Addresses are [0, 0xFFFFFF]. Altitudes are pressure
 * altitudes in ft, [-1000, 126700], sent to the nearest 25 ft, above 50175 ft to the nearest 100 ft; empty is sent as code 0.
 *
 * @see "ICAO Annex 10 Volume IV"
 */
public final class ModeSFrames {
    private ModeSFrames() {}

    /** DF11, acquisition squitter, or reply to the all-call of an interrogator [0, 127] (0 = squitter). */
    public static byte[] allCall(Capability capability, int address, int interrogator) {
        return frame(head(11, capability) | Field.uint(address, 9, 32), interrogator);
    }

    /** DF17, extended squitter of a transponder. */
    public static byte[] extendedSquitter(Capability capability, int address, long me) {
        return frame(head(17, capability) | Field.uint(address, 9, 32), me, 0);
    }

    /** DF18 with CF 0, extended squitter of a device that cannot be interrogated, with an ICAO address. */
    public static byte[] nonTransponderSquitter(int address, long me) {
        return frame(head(18) | Field.uint(address, 9, 32), me, 0);
    }

    /** DF4, altitude reply. */
    public static byte[] altitudeReply(FlightStatus status, OptionalInt altitudeFt, int address) {
        return frame(head(4, status) | altitude(altitudeFt), address);
    }

    /** DF5, identity reply. */
    public static byte[] identityReply(FlightStatus status, Squawk squawk, int address) {
        return frame(head(5, status) | identity(squawk), address);
    }

    /** DF20, altitude reply with a register. */
    public static byte[] commBAltitudeReply(FlightStatus status, OptionalInt altitudeFt, long mb, int address) {
        return frame(head(20, status) | altitude(altitudeFt), mb, address);
    }

    /** DF21, identity reply with a register. */
    public static byte[] commBIdentityReply(FlightStatus status, Squawk squawk, long mb, int address) {
        return frame(head(21, status) | identity(squawk), mb, address);
    }

    /**
     * DF0, what one ACAS tells another.
     *
     * @param onGround vertical status
     * @param replyInformation RI, [0, 15]: 2 to 4 = ACAS working, 8 to 14 = maximum airspeed class
     */
    public static byte[] shortAirAir(boolean onGround, int replyInformation, OptionalInt altitudeFt, int address) {
        return frame(airAir(0, onGround, replyInformation) | altitude(altitudeFt), address);
    }

    /** DF16, as {@link #shortAirAir} with a coordination message. */
    public static byte[] longAirAir(
            boolean onGround, int replyInformation, OptionalInt altitudeFt, long mv, int address) {
        return frame(airAir(16, onGround, replyInformation) | altitude(altitudeFt), mv, address);
    }

    private static long airAir(int format, boolean onGround, int replyInformation) {
        return head(format) | Field.flag(onGround, 6) | Field.uint(replyInformation, 14, 17);
    }

    private static long head(int format, Enum<?> next) {
        return head(format) | Field.code(next, 6, 8);
    }

    private static long head(int format) {
        return Field.uint(format, 1, 5);
    }

    private static long altitude(OptionalInt altitudeFt) {
        return altitudeFt.isPresent() ? Field.uint(AltitudeCode.encode13(altitudeFt.getAsInt()), 20, 32) : 0;
    }

    private static long identity(Squawk squawk) {
        return Field.uint(squawk.identityField(), 20, 32);
    }

    private static byte[] frame(long head, int overlay) {
        byte[] frame = new byte[Parity.SHORT_BYTES];
        write(head, frame, 0, 4);
        Parity.apply(frame, overlay);
        return frame;
    }

    private static byte[] frame(long head, long payload, int overlay) {
        byte[] frame = new byte[Parity.LONG_BYTES];
        write(head, frame, 0, 4);
        write(payload, frame, 4, 7);
        Parity.apply(frame, overlay);
        return frame;
    }

    private static void write(long word, byte[] frame, int from, int length) {
        for (int i = 0; i < length; i++) {
            frame[from + i] = (byte) (word >>> (56 - 8 * i));
        }
    }
}
