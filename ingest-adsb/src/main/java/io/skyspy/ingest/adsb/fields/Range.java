package io.skyspy.ingest.adsb.fields;

/** The values a quantity can have in an aircraft's report; anything else is a transmission error. Bounds are inclusive. */
public enum Range {
    /** Degrees, north positive. */
    LATITUDE_DEG(-90, 90),
    /** Degrees, east positive. */
    LONGITUDE_DEG(-180, 180),
    /** Feet; the altitude code of Mode S ends at 126,750 ft. */
    ALTITUDE_FT(-5_000, 130_000),
    /** Feet; the altitude select field has 16 bits. */
    SELECTED_ALTITUDE_FT(-5_000, 66_000),
    /** Knots; the supersonic forms of ADS-B and UAT end at 4,086 kt in each direction. */
    GROUND_SPEED_KT(0, 5_800),
    /** Knots; the supersonic form ends at 4,086 kt. */
    AIR_SPEED_KT(0, 4_100),
    /** Times the speed of sound; the register ends at 4.092. */
    MACH(0, 4.1),
    /** Degrees clockwise from north; 360 means 0. */
    DIRECTION_DEG(0, 360),
    /** Degrees, right wing down positive. */
    ROLL_DEG(-90, 90),
    /** Degrees per second, right positive; the register ends at ±16. */
    TRACK_RATE_DEG_PER_S(-16, 16),
    /** Feet per minute; the velocity message ends at ±32,640. */
    VERTICAL_RATE_FPM(-32_704, 32_704),
    /** Hectopascals; the target state message spans 800 to 1,208. */
    QNH_HPA(800, 1_209),
    /** Metres. */
    CONTAINMENT_RADIUS_M(0, 100_000),
    /** Knots. */
    WIND_SPEED_KT(0, 512),
    /** Degrees Celsius; the register spans ±128. */
    TEMPERATURE_C(-128, 128),
    /** dBFS, 0 = full scale. */
    SIGNAL_DBFS(-120, 0),
    /** Version number of the transponder's ADS-B. */
    ADSB_VERSION(0, 7),
    /** Navigation integrity category. */
    NIC(0, 11),
    /** Navigation accuracy category for position. */
    NAC_P(0, 11),
    /** Navigation accuracy category for velocity. */
    NAC_V(0, 4),
    /** Two-bit quality codes: integrity level, vertical accuracy, design assurance. */
    TWO_BITS(0, 3),
    /** One-bit codes. */
    ONE_BIT(0, 1);

    private final double smallest;
    private final double largest;

    Range(double smallest, double largest) {
        this.smallest = smallest;
        this.largest = largest;
    }

    /** Whether the value lies inside; never for NaN. */
    boolean contains(double value) {
        return value >= smallest && value <= largest;
    }
}
