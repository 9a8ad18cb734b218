package io.skyspy.aviation.quality;

import java.util.OptionalDouble;

/**
 * How far off a position may be without the sender knowing.
 *
 * @param nic navigation integrity category, [0, 11]; 0 = unknown
 * @param radiusM radius in m the true position lies within; empty when unknown
 * @see "RTCA DO-260B (versions 2 and 0), DO-260A (version 1)"
 */
public record PositionIntegrity(int nic, OptionalDouble radiusM) {
    private static final double NM = 1852;
    private static final PositionIntegrity UNKNOWN = new PositionIntegrity(0, OptionalDouble.empty());

    /**
     * The integrity a position of this type code has.
     *
     * @param typeCode of the position squitter: 5 to 8 on the ground, 9 to 18 and 20 to 22 in the air; others are unknown
     * @param version ADS-B version of the sender, 0 when it has not said
     */
    public static PositionIntegrity of(int typeCode, int version, NicSupplements supplements) {
        return switch (typeCode) {
            case 5, 9, 20 -> within(11, 7.5);
            case 6, 10, 21 -> within(10, 25);
            case 7 -> surface7(version, supplements);
            case 8 -> surface8(version, supplements);
            case 11 -> both(version, supplements) ? within(9, 75) : within(8, 0.1 * NM);
            case 12 -> within(7, 0.2 * NM);
            case 13 -> airborne13(version, supplements);
            case 14 -> within(5, NM);
            case 15 -> within(4, 2 * NM);
            case 16 -> airborne16(version, supplements);
            case 17 -> within(1, 20 * NM);
            default -> UNKNOWN;
        };
    }

    private static PositionIntegrity surface7(int version, NicSupplements supplements) {
        boolean finer = version == 1 ? supplements.a() : version >= 2 && supplements.a() && !supplements.c();
        return finer ? within(9, 75) : within(8, 0.1 * NM);
    }

    private static PositionIntegrity surface8(int version, NicSupplements supplements) {
        if (version < 2) {
            return UNKNOWN;
        } else if (supplements.a()) {
            return supplements.c() ? within(7, 0.2 * NM) : within(6, 0.3 * NM);
        }
        return supplements.c() ? within(6, 0.6 * NM) : UNKNOWN;
    }

    private static PositionIntegrity airborne13(int version, NicSupplements supplements) {
        if (both(version, supplements)) {
            return within(6, 0.6 * NM);
        }
        return version >= 2 && supplements.b() ? within(6, 0.3 * NM) : within(6, 0.5 * NM);
    }

    private static PositionIntegrity airborne16(int version, NicSupplements supplements) {
        if (both(version, supplements)) {
            return within(3, 4 * NM);
        }
        return version == 0 ? within(1, 10 * NM) : within(2, 8 * NM);
    }

    /** Supplement A, together with B once there is one. */
    private static boolean both(int version, NicSupplements supplements) {
        return version >= 1 && supplements.a() && (version == 1 || supplements.b());
    }

    private static PositionIntegrity within(int nic, double radiusM) {
        return new PositionIntegrity(nic, OptionalDouble.of(radiusM));
    }
}
