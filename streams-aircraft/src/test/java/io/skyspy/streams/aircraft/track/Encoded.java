package io.skyspy.streams.aircraft.track;

import io.skyspy.aviation.cpr.Cpr;
import io.skyspy.aviation.cpr.CprFrame;
import io.skyspy.aviation.geo.Position;
import io.skyspy.aviation.modes.Parity;
import io.skyspy.aviation.modes.Squawk;
import java.util.HexFormat;

/** Frames made for tests: bits put together as the standards say, with the parity the decoder checks. */
public final class Encoded {
    private Encoded() {}

    /** DF11 squitter of an aircraft in the air. */
    public static String squitter(int icao) {
        return finished(String.format("%02X%06X", 11 << 3 | 5, icao), 0);
    }

    /** DF5 with a squawk. */
    static String identity(int icao, String squawk) {
        int field = Squawk.parse(squawk).orElseThrow().identityField();
        return finished(String.format("%08X", 5 << 27 | field), icao);
    }

    /** DF4 with an altitude in 25 ft steps. */
    static String altitude(int icao, int altitudeFt) {
        int n = (altitudeFt + 1000) / 25;
        int field = (n & 0x7E0) << 2 | (n & 0x10) << 1 | 0x10 | (n & 0xF);
        return finished(String.format("%08X", 4 << 27 | field), icao);
    }

    /** DF20 without altitude: downlink request, utility message and the 14 hex digits of a register. */
    static String commB(int icao, int downlinkRequest, int utilityMessage, String register) {
        return finished(
                String.format("%08X", 20 << 27 | downlinkRequest << 19 | utilityMessage << 13) + register, icao);
    }

    /** DF16 without altitude, with the 14 hex digits of what it tells another aircraft. */
    static String airAir(int icao, String message) {
        return finished(String.format("%08X", 16 << 27) + message, icao);
    }

    /** DF17 airborne position without altitude. */
    static String airborne(int icao, Position position, boolean odd) {
        CprFrame frame = Cpr.encodeAirborne(position, odd);
        return airborne(icao, frame.latitude(), frame.longitude(), odd);
    }

    /** The same with these CPR coordinates. */
    static String airborne(int icao, int latitude, int longitude, boolean odd) {
        long me = 11L << 51 | (odd ? 1L : 0) << 34 | (long) latitude << 17 | longitude;
        return finished(String.format("8D%06X%014X", icao, me), 0);
    }

    /** DF17 with the 14 hex digits of its message. */
    static String squitter(int icao, String message) {
        return finished(String.format("8D%06X", icao) + message, 0);
    }

    /** DF17 emergency status: state and squawk. */
    static String emergency(int icao, int state, String squawk) {
        int field = Squawk.parse(squawk).orElseThrow().identityField();
        long me = 28L << 51 | 1L << 48 | (long) state << 45 | (long) field << 32;
        return finished(String.format("8D%06X%014X", icao, me), 0);
    }

    /** DF17 operational status in the air: ADS-B version, and whether an advisory is in force. */
    static String airborneStatus(int icao, int version, boolean advisory) {
        long me = 31L << 51 | (advisory ? 1L : 0) << 29 | (long) version << 13;
        return finished(String.format("8D%06X%014X", icao, me), 0);
    }

    /** DF18 of TIS-B about an aircraft without an ICAO address, with the 14 hex digits of its message. */
    static String trackFile(int number, String message) {
        return finished(String.format("95%06X", number) + message, 0);
    }

    /** DF18 coarse position of TIS-B without altitude: 12 bits of the same grid. */
    static String coarse(int icao, Position position, boolean odd) {
        CprFrame frame = Cpr.encodeAirborne(position, odd);
        long me = (odd ? 1L : 0) << 24 | coarse(frame.latitude()) << 12 | coarse(frame.longitude());
        return finished(String.format("93%06X%014X", icao, me), 0);
    }

    private static long coarse(int coordinate) {
        return (coordinate + 16L) >> 5 & 0xFFF;
    }

    /** The same frame with one bit wrong; bits are counted from 1. */
    static String damaged(String frame, int bit) {
        byte[] bytes = HexFormat.of().parseHex(frame);
        bytes[(bit - 1) / 8] ^= (byte) (0x80 >> ((bit - 1) % 8));
        return HexFormat.of().formatHex(bytes);
    }

    private static String finished(String data, int overlay) {
        byte[] frame = HexFormat.of().parseHex(data + "000000");
        int parity = Parity.remainder(frame, 0, frame.length) ^ overlay;
        return data + String.format("%06X", parity);
    }
}
