package io.skyspy.aviation.modes;

import java.util.HexFormat;

/** Frames as tests write them. */
public final class Frames {
    private Frames() {}

    public static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    public static Decoded decode(String hex) {
        byte[] frame = bytes(hex);
        return ModeSDecoder.decode(frame, 0, frame.length);
    }

    public static <M extends ModeSMessage> M decode(String hex, Class<M> type) {
        return type.cast(decode(hex));
    }

    /** The frame with the parity an undamaged one of its format has; parity-overlaid formats stay as they are. */
    public static Decoded decodeMended(String hex) {
        byte[] frame = bytes(hex);
        int format = (frame[0] & 0xFF) >> 3;
        if (format == 11 || format == 17 || format == 18) {
            Parity.apply(frame, 0);
        }
        return ModeSDecoder.decode(frame, 0, frame.length);
    }
}
