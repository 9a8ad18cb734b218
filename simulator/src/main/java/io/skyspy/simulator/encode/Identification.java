package io.skyspy.simulator.encode;

import io.skyspy.aviation.modes.Callsign;
import io.skyspy.aviation.modes.EmitterCategory;

/**
 * Identification squitter (BDS 0,8; type codes 1–4).
 *
 * <pre>
 * 1–5 type code by category set   6–8 category number   9–56 eight letters of six bits
 * </pre>
 */
public record Identification(EmitterCategory category, Callsign callsign) {

    public long payload() {
        return Field.uint(category.typeCode(), 1, 5)
                | Field.uint(category.number(), 6, 8)
                | Field.uint(callsign.encode(), 9, 56);
    }
}
