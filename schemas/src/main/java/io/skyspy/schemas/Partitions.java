package io.skyspy.schemas;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.kafka.common.utils.Utils;

/** The partition Kafka's default partitioner gives a key, for producers that set it themselves. */
public final class Partitions {

    private static final int ADDRESS_DIGITS = 6;
    private static final int LARGEST_ADDRESS = 0xFFFFFF;

    private Partitions() {}

    /**
     * Partition of a text key: murmur2 of its UTF-8 bytes, as Kafka's producers of all languages agree.
     *
     * @param count number of partitions, 1 or more
     */
    public static int of(String key, int count) {
        return of(key.getBytes(StandardCharsets.UTF_8), count);
    }

    /**
     * Partition of an ICAO address, whose key is six upper-case hex digits.
     *
     * @param address 24 bits
     * @param count number of partitions, 1 or more
     */
    public static int of(int address, int count) {
        if (address < 0 || address > LARGEST_ADDRESS) {
            throw new IllegalArgumentException("not a 24-bit address: " + Integer.toHexString(address));
        }
        byte[] key = new byte[ADDRESS_DIGITS];
        HexFormat hex = HexFormat.of().withUpperCase();
        for (int i = 0; i < ADDRESS_DIGITS; i++) {
            key[i] = (byte) hex.toLowHexDigit(address >>> (4 * (ADDRESS_DIGITS - 1 - i)));
        }
        return of(key, count);
    }

    private static int of(byte[] key, int count) {
        return Utils.toPositive(Utils.murmur2(key)) % count;
    }
}
