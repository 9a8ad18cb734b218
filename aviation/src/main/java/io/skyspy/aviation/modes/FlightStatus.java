package io.skyspy.aviation.modes;

/**
 * What a surveillance reply says besides altitude or identity: alert, ident, air or ground.
 *
 * @see "ICAO Annex 10 Volume IV"
 */
public enum FlightStatus {
    AIRBORNE(false, false, AirGround.AIRBORNE),
    GROUND(false, false, AirGround.GROUND),
    ALERT_AIRBORNE(true, false, AirGround.AIRBORNE),
    ALERT_GROUND(true, false, AirGround.GROUND),
    ALERT_IDENT(true, true, AirGround.UNCERTAIN),
    IDENT(false, true, AirGround.UNCERTAIN),
    RESERVED(false, false, AirGround.UNCERTAIN),
    UNASSIGNED(false, false, AirGround.UNCERTAIN);

    private static final FlightStatus[] ALL = values();

    private final boolean alert;
    private final boolean ident;
    private final AirGround airGround;

    FlightStatus(boolean alert, boolean ident, AirGround airGround) {
        this.alert = alert;
        this.ident = ident;
        this.airGround = airGround;
    }

    static FlightStatus of(int code) {
        return ALL[code];
    }

    /** Whether the Mode A code changed lately or is an emergency one. */
    public boolean alert() {
        return alert;
    }

    /** Whether the pilot pressed the ident button (SPI). */
    public boolean ident() {
        return ident;
    }

    public AirGround airGround() {
        return airGround;
    }
}
