package io.skyspy.simulator.encode;

import io.skyspy.aviation.IcaoAddress;

/**
 * TCAS resolution advisory broadcast (type code 28, subtype 2): one threat, to be passed by climbing or descending.
 *
 * <pre>
 * 1–5 type code   6–8 subtype   9 one threat   10 corrective   11 down   15 positive   27 terminated   29–30 kind of threat   31–54 its address
 * </pre>
 *
 * @param down whether to descend instead of to climb
 * @param terminated whether it is over and only still reported
 * @see "ICAO Annex 10 Volume IV, 4.3.8.4.2.2"
 */
public record AdvisoryBroadcast(boolean down, boolean terminated, IcaoAddress threat) {

    public long payload() {
        return Field.uint(28, 1, 5)
                | Field.uint(2, 6, 8)
                | Field.flag(true, 9)
                | Field.flag(true, 10)
                | Field.flag(down, 11)
                | Field.flag(true, 15)
                | Field.flag(terminated, 27)
                | Field.uint(1, 29, 30)
                | Field.uint(threat.value(), 31, 54);
    }
}
