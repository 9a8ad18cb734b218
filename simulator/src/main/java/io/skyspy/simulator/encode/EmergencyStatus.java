package io.skyspy.simulator.encode;

import io.skyspy.aviation.modes.EmergencyState;
import io.skyspy.aviation.modes.Squawk;

/**
 * Emergency and Mode A code squitter (BDS 6,1; type code 28, subtype 1).
 *
 * <pre>
 * 1–5 type code   6–8 subtype   9–11 emergency state   12–24 identity field
 * </pre>
 */
public record EmergencyStatus(EmergencyState state, Squawk squawk) {

    public long payload() {
        return Field.uint(28, 1, 5)
                | Field.uint(1, 6, 8)
                | Field.code(state, 9, 11)
                | Field.uint(squawk.identityField(), 12, 24);
    }
}
