package io.skyspy.ingest.adsb.lines;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Hex digits in text feeds. */
public final class Hex {

    private Hex() {}

    /** The bytes that the digits in [from, to) say; absent when they are not an even number of hex digits. */
    public static byte @Nullable [] bytes(byte[] text, int from, int to) {
        if ((to - from) % 2 != 0) {
            return null;
        }
        byte[] bytes = new byte[(to - from) / 2];
        for (int i = 0; i < bytes.length; i++) {
            int high = text[from + 2 * i];
            int low = text[from + 2 * i + 1];
            if (!HexFormat.isHexDigit(high) || !HexFormat.isHexDigit(low)) {
                return null;
            }
            bytes[i] = (byte) ((HexFormat.fromHexDigit(high) << 4) | HexFormat.fromHexDigit(low));
        }
        return bytes;
    }
}
