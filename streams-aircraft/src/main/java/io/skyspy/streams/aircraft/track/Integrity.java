package io.skyspy.streams.aircraft.track;

import io.skyspy.aviation.modes.AirbornePosition;
import io.skyspy.aviation.modes.SurfacePosition;

/**
 * Navigation integrity category and radius of containment, by the type code of a position and, from ADS-B version 1 on, by the
 * supplements sent beside it.
 *
 * @param nic [0, 11]
 * @param radiusM radius of containment in metres; 0 when unknown
 * @see "RTCA DO-260B table N-4 and 2.2.3.2.7.2.6"
 */
record Integrity(int nic, double radiusM) {
    private static final Integrity NONE = new Integrity(0, 0);
    private static final Integrity NIC_11 = new Integrity(11, 7.5);
    private static final Integrity NIC_10 = new Integrity(10, 25);
    private static final Integrity NIC_9 = new Integrity(9, 75);
    private static final Integrity NIC_8 = new Integrity(8, 185.2);
    private static final Integrity NIC_7 = new Integrity(7, 370.4);
    private static final Integrity NIC_6_SMALL = new Integrity(6, 555.6);
    private static final Integrity NIC_6 = new Integrity(6, 926);
    private static final Integrity NIC_6_LARGE = new Integrity(6, 1111.2);
    private static final Integrity NIC_5 = new Integrity(5, 1852);
    private static final Integrity NIC_4 = new Integrity(4, 3704);
    private static final Integrity NIC_3 = new Integrity(3, 7408);
    private static final Integrity NIC_2 = new Integrity(2, 14_816);
    private static final Integrity NIC_1 = new Integrity(1, 37_040);

    static void airborne(Folding to, AirbornePosition position) {
        TrackFields fields = to.track().fields;
        ofAirborne(position.typeCode(), version(fields), supplement(fields, 1), position.nicSupplementB())
                .offer(to);
    }

    static void surface(Folding to, SurfacePosition position) {
        TrackFields fields = to.track().fields;
        ofSurface(position.typeCode(), version(fields), supplement(fields, 1), supplement(fields, 2))
                .offer(to);
    }

    private void offer(Folding to) {
        to.offer(Field.NIC, nic);
        if (radiusM > 0) {
            to.offer(Field.CONTAINMENT_RADIUS_M, (double) Math.round(radiusM));
        } else {
            to.track().fields.clear(Field.CONTAINMENT_RADIUS_M);
        }
    }

    static Integrity ofAirborne(int typeCode, int version, boolean a, boolean b) {
        return switch (typeCode) {
            case 9, 20 -> NIC_11;
            case 10, 21 -> NIC_10;
            case 11 -> (version >= 2 && a && b) || (version == 1 && a) ? NIC_9 : NIC_8;
            case 12 -> NIC_7;
            case 13 -> category6(version, a, b);
            case 14 -> NIC_5;
            case 15 -> NIC_4;
            case 16 -> category3(version, a, b);
            case 17 -> NIC_1;
            default -> NONE;
        };
    }

    private static Integrity category6(int version, boolean a, boolean b) {
        if (version >= 2 && !a && b) {
            return NIC_6_SMALL;
        }
        return (version >= 2 && a && b) || (version == 1 && a) ? NIC_6_LARGE : NIC_6;
    }

    /** Type code 16; version 0 has one class there, as wide as that of type code 17 of the later ones is half. */
    private static Integrity category3(int version, boolean a, boolean b) {
        if (version == 0) {
            return new Integrity(1, 18_520);
        }
        return (version >= 2 && a && b) || (version == 1 && a) ? NIC_3 : NIC_2;
    }

    static Integrity ofSurface(int typeCode, int version, boolean a, boolean c) {
        return switch (typeCode) {
            case 5 -> NIC_11;
            case 6 -> NIC_10;
            case 7 -> version >= 1 && a ? NIC_9 : NIC_8;
            case 8 -> version >= 2 ? ofSurfaceSupplements(a, c) : NONE;
            default -> NONE;
        };
    }

    private static Integrity ofSurfaceSupplements(boolean a, boolean c) {
        if (a) {
            return c ? NIC_7 : NIC_6_SMALL;
        }
        return c ? NIC_6_LARGE : NONE;
    }

    private static int version(TrackFields fields) {
        return fields.has(Field.ADSB_VERSION) ? (int) fields.get(Field.ADSB_VERSION) : 0;
    }

    private static boolean supplement(TrackFields fields, int bit) {
        return fields.has(Field.NIC_SUPPLEMENTS) && ((int) fields.get(Field.NIC_SUPPLEMENTS) & bit) != 0;
    }
}
