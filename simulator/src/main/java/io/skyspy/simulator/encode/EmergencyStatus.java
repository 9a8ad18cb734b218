package io.skyspy.simulator.encode;

import io.skyspy.aviation.modes.Squawk;

/**
 * Emergency and Mode A code squitter (BDS 6,1; type code 28, subtype 1).
 *
 * <pre>
 * 1–5 type code   6–8 subtype   9–11 emergency state   12–24 identity field
 * </pre>
 *
 * @param state 0 none, 1 general, 2 medical, 3 minimum fuel, 4 no radio, 5 unlawful interference, 6 downed
 */
public record EmergencyStatus(int state, Squawk squawk) {

    public long payload() {
        return Field.uint(28, 1, 5)
                | Field.uint(1, 6, 8)
                | Field.uint(state, 9, 11)
                | Field.uint(squawk.identityField(), 12, 24);
    }
}
