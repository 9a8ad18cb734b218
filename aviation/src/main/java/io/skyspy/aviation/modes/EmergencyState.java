package io.skyspy.aviation.modes;

/**
 * What an emergency status message says is wrong.
 *
 * @see "RTCA DO-260B"
 */
public enum EmergencyState {
    NONE,
    /** As by squawk 7700. */
    GENERAL,
    /** Lifeguard or medical. */
    LIFEGUARD,
    MINIMUM_FUEL,
    /** No communications, as by squawk 7600. */
    NO_COMMUNICATIONS,
    /** Unlawful interference, as by squawk 7500. */
    UNLAWFUL_INTERFERENCE,
    DOWNED,
    RESERVED;

    private static final EmergencyState[] ALL = values();

    static EmergencyState of(int code) {
        return ALL[code];
    }
}
