package io.skyspy.streams.aircraft.track;

import java.time.Duration;

/**
 * One value that may be known about an aircraft, with the time for which it stays known. Each fits into a {@code double}: whole
 * numbers exactly, flags as 0 and 1, codes as their number, a callsign as its 48 bits, other texts as {@link ShortText} has them.
 *
 * <p>The order is the form of stored tracks: add at the end, and let {@link TrackSnapshot} count its version up after any other
 * change.
 */
@SuppressWarnings("EnumOrdinal") // the order is what is stored
public enum Field {
    CALLSIGN(Valid.LONG),
    CATEGORY(Valid.LONG),
    SQUAWK(Valid.LONG, true),
    EMERGENCY(Valid.LONG, true),
    ALERT(Valid.SHORT),
    IDENT(Valid.SHORT),
    LATITUDE_DEG(Valid.SHORT),
    LONGITUDE_DEG(Valid.SHORT),
    ALTITUDE_BARO_FT(Valid.SHORT),
    ALTITUDE_GEOM_FT(Valid.SHORT),
    ON_GROUND(Valid.SHORT, true),
    GROUND_SPEED_KT(Valid.SHORT),
    TRACK_DEG(Valid.SHORT),
    HEADING_MAG_DEG(Valid.SHORT),
    HEADING_TRUE_DEG(Valid.SHORT),
    IAS_KT(Valid.SHORT),
    TAS_KT(Valid.SHORT),
    MACH(Valid.SHORT),
    ROLL_DEG(Valid.SHORT),
    TRACK_RATE_DEG_PER_S(Valid.SHORT),
    VERTICAL_RATE_BARO_FPM(Valid.SHORT),
    VERTICAL_RATE_GEOM_FPM(Valid.SHORT),
    SELECTED_ALTITUDE_MCP_FT(Valid.SHORT),
    SELECTED_ALTITUDE_FMS_FT(Valid.SHORT),
    SELECTED_HEADING_DEG(Valid.SHORT),
    QNH_HPA(Valid.SHORT),
    NAV_MODES(Valid.SHORT),
    ADSB_VERSION(Valid.LONG),
    NIC(Valid.SHORT),
    CONTAINMENT_RADIUS_M(Valid.SHORT),
    NIC_BARO(Valid.LONG),
    NAC_P(Valid.LONG),
    NAC_V(Valid.SHORT),
    SIL(Valid.LONG),
    GVA(Valid.LONG),
    SDA(Valid.LONG),
    WIND_SPEED_KT(Valid.SHORT),
    WIND_DIRECTION_DEG(Valid.SHORT),
    STATIC_AIR_TEMPERATURE_C(Valid.SHORT),
    SIGNAL_DBFS(Valid.SHORT),
    DISTANCE_NM(Valid.SHORT),
    BEARING_DEG(Valid.SHORT),
    /** Emergency state the aircraft broadcasts itself; not published, {@link #EMERGENCY} follows from it and the squawk. */
    BROADCAST_EMERGENCY(Valid.SHORT),
    /** Gives the geometric altitude from the barometric one. */
    GEOMETRIC_MINUS_BAROMETRIC_FT(Valid.SHORT),
    /** NIC supplements A and C as bits 0 and 1; not published. */
    NIC_SUPPLEMENTS(Valid.LONG),
    /** {@link ShortText}. */
    REGISTRATION(Valid.WHOLE_STAY),
    /** {@link ShortText}. */
    TYPE_CODE(Valid.WHOLE_STAY),
    MILITARY(Valid.WHOLE_STAY),
    /** State of registry, ISO 3166; {@link ShortText}. */
    COUNTRY(Valid.WHOLE_STAY),
    /** {@link AdvisoryGate#revision}; {@link Track#advisory} is what it stands for. */
    RESOLUTION_ADVISORY(AdvisoryGate.VALID, true),
    MESSAGE_RATE_PER_S(Valid.SHORT),
    /** Whether headings it broadcasts count from true north; not published. */
    DIRECTIONS_ARE_TRUE(Valid.LONG);

    /** How long a value stays known, the times of readsb. */
    private static final class Valid {
        static final Duration SHORT = Duration.ofMinutes(1);
        static final Duration LONG = Duration.ofMinutes(3);
        /** An aircraft does not change its registration on the way. */
        static final Duration WHOLE_STAY = Duration.ofDays(365_000);
    }

    private static final Field[] ALL = values();

    private final long validMs;
    private final boolean urgent;

    Field(Duration valid) {
        this(valid, false);
    }

    Field(Duration valid, boolean urgent) {
        this.validMs = valid.toMillis();
        this.urgent = urgent;
    }

    static Field at(int ordinal) {
        return ALL[ordinal];
    }

    /** Its place in stored tracks and in columns. */
    int index() {
        return ordinal();
    }

    static int count() {
        return ALL.length;
    }

    /** Milliseconds for which a value stays known. */
    long validMs() {
        return validMs;
    }

    /** Whether others must hear of a change at once. */
    boolean urgent() {
        return urgent;
    }

    /** Whether the value is part of what is published. */
    public boolean published() {
        return switch (this) {
            case BROADCAST_EMERGENCY, NIC_SUPPLEMENTS, DIRECTIONS_ARE_TRUE -> false;
            default -> true;
        };
    }

    /** This field alone, as a set of fields. */
    public long bit() {
        return 1L << ordinal();
    }
}
