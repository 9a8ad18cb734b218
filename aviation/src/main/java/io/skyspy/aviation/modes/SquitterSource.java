package io.skyspy.aviation.modes;

/** Who broadcast an extended squitter. */
public enum SquitterSource {
    /** DF17: a transponder about itself. */
    TRANSPONDER,
    /** DF18, CF 0 and 1: a device that is no transponder about itself. */
    NON_TRANSPONDER,
    /** DF18, CF 2 and 5: a ground station about radar targets, in the formats of DF17. */
    TISB_FINE,
    /** DF18, CF 3: a ground station about radar targets, in a coarse format. */
    TISB_COARSE,
    /** DF18, CF 4: a ground station about its service. */
    TISB_MANAGEMENT,
    /** DF18, CF 6: a ground station repeating what it heard on another link. */
    ADSR;

    /** Whether a ground station says what radar saw. */
    public boolean isTisb() {
        return this == TISB_FINE || this == TISB_COARSE;
    }

    /** Whether the messages tell by the bit IMF if their address is ICAO's. */
    public boolean hasAddressMark() {
        return isTisb() || this == ADSR;
    }
}
