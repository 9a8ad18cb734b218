package io.skyspy.simulator.encode;

/**
 * Operational status squitter of ADS-B version 2 (BDS 6,5; type code 31).
 *
 * <pre>
 * 1–5 type code   6–8 subtype (0 air, 1 surface)   9–24 capability   25–40 operational mode   41–43 version
 * 44 NIC supplement A   45–48 NACp   49–50 GVA   51–52 SIL   53 NICbaro (air)   54 horizontal reference   55 SIL supplement
 * Air: 11 TCAS operational.   Both: 31–32 SDA.
 * </pre>
 *
 * @param tcasOperational whether a working TCAS is announced, in the air only
 * @param nacP position accuracy category, [0, 11]
 * @param sil integrity level, [0, 3]
 * @param sda design assurance, [0, 3]
 */
public record OperationalStatus(boolean onGround, boolean tcasOperational, int nacP, int sil, int sda) {
    private static final int VERSION = 2;

    public long payload() {
        return Field.uint(31, 1, 5)
                | Field.uint(onGround ? 1 : 0, 6, 8)
                | Field.flag(tcasOperational && !onGround, 11)
                | Field.uint(sda, 31, 32)
                | Field.uint(VERSION, 41, 43)
                | Field.uint(nacP, 45, 48)
                | Field.uint(onGround ? 0 : 2, 49, 50)
                | Field.uint(sil, 51, 52)
                | Field.flag(!onGround, 53);
    }
}
