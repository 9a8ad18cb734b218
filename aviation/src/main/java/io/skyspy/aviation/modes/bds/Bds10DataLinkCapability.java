package io.skyspy.aviation.modes.bds;

import io.skyspy.aviation.modes.Bits;

/**
 * BDS 1,0: what the transponder and its data link can do.
 *
 * <p>Bits: 1–8 = 10 (hex), 9 continued in BDS 1,1, 10–14 zero, 15 overlay command, 16 ACAS operational, 17–23 subnetwork
 * version, 24 level 5, 25 Mode S specific services, 26–28 uplink ELM, 29–32 downlink ELM, 33 identification, 34 squitter, 35
 * SI codes, 36 BDS 1,7 changed, 37 hybrid surveillance, 38 resolution advisories, 39–40 ACAS version, 41–56 data terminal
 * equipment.
 *
 * @see "ICAO Doc 9871 table A-2-16"
 */
public record Bds10DataLinkCapability(long mb) {

    static boolean fits(long mb) {
        return Bits.uint(mb, 1, 8) == 0x10 && Fields.zero(mb, 10, 14);
    }

    public boolean continued() {
        return Bits.flag(mb, 9);
    }

    public boolean overlayCommand() {
        return Bits.flag(mb, 15);
    }

    public boolean acasOperational() {
        return Bits.flag(mb, 16);
    }

    /** [0, 127]: 0 = no data link, 5 and up allow the overlay command. */
    public int subnetworkVersion() {
        return Bits.uint(mb, 17, 23);
    }

    public boolean level5() {
        return Bits.flag(mb, 24);
    }

    public boolean specificServices() {
        return Bits.flag(mb, 25);
    }

    /** Uplink extended length message throughput code, [0, 7]. */
    public int uplinkThroughput() {
        return Bits.uint(mb, 26, 28);
    }

    /** Downlink extended length message throughput code, [0, 15]. */
    public int downlinkThroughput() {
        return Bits.uint(mb, 29, 32);
    }

    public boolean identification() {
        return Bits.flag(mb, 33);
    }

    public boolean squitter() {
        return Bits.flag(mb, 34);
    }

    public boolean surveillanceIdentifierCodes() {
        return Bits.flag(mb, 35);
    }

    public boolean commonUsageChanged() {
        return Bits.flag(mb, 36);
    }

    public boolean hybridSurveillance() {
        return Bits.flag(mb, 37);
    }

    /** Whether ACAS issues resolution advisories, else traffic advisories only. */
    public boolean resolutionAdvisories() {
        return Bits.flag(mb, 38);
    }

    /** [0, 3]: 0 = TCAS 6.04a, 1 = 7.0 (DO-185A), 2 = 7.1 (DO-185B), 3 = see BDS 1,1. */
    public int acasVersion() {
        return Bits.uint(mb, 39, 40);
    }

    /** One bit per data terminal equipment, subaddress 0 first. */
    public int terminals() {
        return Bits.uint(mb, 41, 56);
    }
}
