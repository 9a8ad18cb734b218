package io.skyspy.simulator.encode;

import java.util.OptionalInt;

/**
 * Airborne velocity over ground (BDS 0,9; type code 19, subtypes 1 and 2).
 *
 * <pre>
 * 1–5 type code   6–8 subtype   11–13 NACv   14 west   15–24 east–west   25 south   26–35 north–south   36–56 vertical
 * </pre>
 *
 * <p>Subtype 1 counts knots; subtype 2, for the supersonic, four knots.
 *
 * @param eastKt [-4084, 4084]; empty is sent as code 0
 * @param northKt [-4084, 4084]; empty is sent as code 0
 * @param nacV accuracy category, [0, 4]
 */
public record GroundVelocity(OptionalInt eastKt, OptionalInt northKt, int nacV, VerticalMotion vertical) {
    private static final int LARGEST_SUBSONIC_KT = 1021;

    public long payload() {
        boolean supersonic = Math.max(Math.abs(eastKt.orElse(0)), Math.abs(northKt.orElse(0))) > LARGEST_SUBSONIC_KT;
        int unitKt = supersonic ? 4 : 1;
        return Field.uint(19, 1, 5)
                | Field.uint(supersonic ? 2 : 1, 6, 8)
                | Field.uint(nacV, 11, 13)
                | component(eastKt, unitKt, 14, 24)
                | component(northKt, unitKt, 25, 35)
                | vertical.payload();
    }

    private static long component(OptionalInt speedKt, int unitKt, int signBit, int lastBit) {
        if (speedKt.isEmpty()) {
            return 0;
        }
        long steps = Math.round(Math.abs(speedKt.getAsInt()) / (double) unitKt);
        return Field.flag(speedKt.getAsInt() < 0, signBit) | Field.uint(steps + 1, signBit + 1, lastBit);
    }
}
