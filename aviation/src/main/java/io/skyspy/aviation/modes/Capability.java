package io.skyspy.aviation.modes;

/**
 * CA field of DF11 and DF17: transponder level, and air or ground where the level can tell.
 *
 * @see "ICAO Annex 10 Volume IV"
 */
public enum Capability {
    LEVEL_1(AirGround.UNCERTAIN),
    RESERVED_1(AirGround.UNCERTAIN),
    RESERVED_2(AirGround.UNCERTAIN),
    RESERVED_3(AirGround.UNCERTAIN),
    LEVEL_2_GROUND(AirGround.GROUND),
    LEVEL_2_AIRBORNE(AirGround.AIRBORNE),
    LEVEL_2(AirGround.UNCERTAIN),
    /** A downlink request is pending, or the flight status is an alert or ident. */
    REQUEST_OR_ALERT(AirGround.UNCERTAIN);

    private static final Capability[] ALL = values();

    private final AirGround airGround;

    Capability(AirGround airGround) {
        this.airGround = airGround;
    }

    static Capability of(int code) {
        return ALL[code];
    }

    public AirGround airGround() {
        return airGround;
    }
}
