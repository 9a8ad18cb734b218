package io.skyspy.aviation.modes;

/**
 * Which message an undamaged extended squitter is, by control field, type code and subtype.
 *
 * @see "RTCA DO-260B"
 */
final class SquitterFormat {
    private static final int CONTROL_COARSE_TISB = 3;
    private static final int CONTROL_MANAGEMENT = 4;
    private static final int CONTROL_RESERVED = 7;

    private SquitterFormat() {}

    static Decoded recognise(long head, long tail) {
        if (Bits.uint(head, 1, 5) == 18) {
            int control = Bits.uint(head, 6, 8);
            if (control == CONTROL_RESERVED) {
                return Rejected.RESERVED_CODE;
            } else if (control == CONTROL_COARSE_TISB) {
                return new CoarseTisbPosition(head, tail);
            } else if (control == CONTROL_MANAGEMENT) {
                return new UndecodedSquitter(head, tail);
            }
        }
        int subtype = Bits.uint(head, 38, 40);
        return switch (Bits.uint(head, 33, 37)) {
            case 0 -> new PositionUnavailable(head, tail);
            case 1, 2, 3, 4 -> new Identification(head, tail);
            case 5, 6, 7, 8 -> new SurfacePosition(head, tail);
            case 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 20, 21, 22 -> new AirbornePosition(head, tail);
            case 19 -> velocity(head, tail, subtype);
            case 23 -> subtype == 7 ? new TestSquawk(head, tail) : new UndecodedSquitter(head, tail);
            case 28 -> status(head, tail, subtype);
            case 29 -> targetState(head, tail, subtype >> 1);
            case 31 -> operationalStatus(head, tail, subtype);
            default -> new UndecodedSquitter(head, tail);
        };
    }

    private static Decoded velocity(long head, long tail, int subtype) {
        return switch (subtype) {
            case 1, 2 -> new GroundVelocity(head, tail);
            case 3, 4 -> new AirspeedVelocity(head, tail);
            default -> new UndecodedSquitter(head, tail);
        };
    }

    private static Decoded status(long head, long tail, int subtype) {
        return switch (subtype) {
            case 1 -> new EmergencyStatus(head, tail);
            case 2 -> new AdvisoryBroadcast(head, tail);
            default -> new UndecodedSquitter(head, tail);
        };
    }

    private static Decoded targetState(long head, long tail, int subtype) {
        return switch (subtype) {
            case 0 -> new TargetStateV1(head, tail);
            case 1 -> new TargetState(head, tail);
            default -> new UndecodedSquitter(head, tail);
        };
    }

    private static Decoded operationalStatus(long head, long tail, int subtype) {
        return switch (subtype) {
            case 0 -> new AirborneStatus(head, tail);
            case 1 -> new SurfaceStatus(head, tail);
            default -> new UndecodedSquitter(head, tail);
        };
    }
}
