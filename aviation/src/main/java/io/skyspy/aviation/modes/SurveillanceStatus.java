package io.skyspy.aviation.modes;

/**
 * Alert bits of an airborne position.
 *
 * @see "RTCA DO-260B"
 */
public enum SurveillanceStatus {
    NONE,
    /** An emergency code is set. */
    PERMANENT_ALERT,
    /** The Mode A code changed lately, not to an emergency code. */
    TEMPORARY_ALERT,
    /** The pilot pressed the ident button (SPI). */
    IDENT;

    private static final SurveillanceStatus[] ALL = values();

    static SurveillanceStatus of(int code) {
        return ALL[code];
    }
}
