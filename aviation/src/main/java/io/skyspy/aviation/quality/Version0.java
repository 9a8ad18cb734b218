package io.skyspy.aviation.quality;

/**
 * What senders of ADS-B version 0, which have neither NACp nor SIL, are taken to have by the type code of their positions.
 *
 * @see "RTCA DO-260B"
 */
public final class Version0 {
    private Version0() {}

    /** NACp, [0, 11]; 0 = unknown. */
    public static int nacP(int typeCode) {
        return switch (typeCode) {
            case 5, 9, 20 -> 11;
            case 6, 10, 21 -> 10;
            case 7, 11 -> 8;
            case 12 -> 7;
            case 13 -> 6;
            case 14 -> 5;
            case 15 -> 4;
            case 16, 17 -> 1;
            default -> 0;
        };
    }

    /** SIL, [0, 3]; 0 = unknown. */
    public static int sil(int typeCode) {
        boolean positionOfKnownQuality = (typeCode >= 5 && typeCode <= 17) || typeCode == 20 || typeCode == 21;
        return positionOfKnownQuality ? 2 : 0;
    }
}
