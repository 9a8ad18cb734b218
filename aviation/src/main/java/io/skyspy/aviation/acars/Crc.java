package io.skyspy.aviation.acars;

import java.nio.charset.StandardCharsets;

/** The three checksums that protect what ACARS carries. All use the polynomial 0x1021. */
public final class Crc {

    /** What a message with its checksum behind it leaves. */
    private static final int RESIDUE = 0x1D0F;

    private Crc() {}

    /** Whether the last two bytes are the CRC-16/GENIBUS of the others, as ARINC 622 has it. */
    static boolean isArinc622(byte[] bytes) {
        return genibusRegister(bytes) == RESIDUE;
    }

    /** ARINC 702 over Inmarsat: CRC-16/GENIBUS. */
    static int genibus(String text) {
        return ~genibusRegister(text.getBytes(StandardCharsets.ISO_8859_1)) & 0xFFFF;
    }

    /** ARINC 702 over VHF, HF and Iridium: CRC-16/X-25 with its four hexadecimal digits in reverse order. */
    public static int x25Reversed(String text) {
        int register = 0xFFFF;
        for (byte next : text.getBytes(StandardCharsets.ISO_8859_1)) {
            register ^= next & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                register = (register & 1) != 0 ? (register >>> 1) ^ 0x8408 : register >>> 1;
            }
        }
        int crc = ~register & 0xFFFF;
        return ((crc & 0xF) << 12) | ((crc & 0xF0) << 4) | ((crc & 0xF00) >>> 4) | (crc >>> 12);
    }

    private static int genibusRegister(byte[] bytes) {
        int register = 0xFFFF;
        for (byte next : bytes) {
            register ^= (next & 0xFF) << 8;
            for (int bit = 0; bit < 8; bit++) {
                register = (register & 0x8000) != 0 ? (register << 1) ^ 0x1021 : register << 1;
            }
            register &= 0xFFFF;
        }
        return register;
    }
}
