package io.skyspy.standalone.decode;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Members of the objects we write, named as in readsb's {@code aircraft.json} where it has them; the constants are the names in upper
 * case.
 */
enum Name {
    TIMESTAMP,
    FRAME,
    DF,
    HEX,
    TYPE,
    TC,
    BDS,
    REPAIRED,
    REJECTED,
    LINE,
    RSSI,
    FLIGHT,
    CATEGORY,
    R,
    AIRLINE,
    SQUAWK,
    EMERGENCY,
    ALERT,
    SPI,
    ON_GROUND,
    IID,
    ALT_BARO,
    ALT_GEOM,
    GEOM_MINUS_BARO,
    GS,
    TRACK,
    TRACK_RATE,
    ROLL,
    BARO_RATE,
    GEOM_RATE,
    IAS,
    TAS,
    MACH,
    MAG_HEADING,
    NAV_QNH,
    NAV_ALTITUDE_MCP,
    NAV_ALTITUDE_FMS,
    NAV_HEADING,
    NAV_TRACK,
    NAV_MODES,
    LAT,
    LON,
    CPR_FORMAT,
    CPR_LAT,
    CPR_LON,
    VERSION,
    NIC,
    RC,
    NIC_BARO,
    NAC_P,
    NAC_V,
    SIL,
    SIL_TYPE,
    GVA,
    SDA,
    WD,
    WS,
    OAT,
    PRESSURE,
    HUMIDITY,
    TURBULENCE,
    WIND_SHEAR,
    MICROBURST,
    ICING,
    WAKE_VORTEX,
    RADIO_HEIGHT,
    REGISTERS,
    ACAS_OPERATIONAL,
    ACAS_VERSION,
    CANDIDATES,
    RA,
    RA_ACTIVE,
    ADVISORY,
    ADVISORY_COMPLEMENT,
    MEANING,
    ARA("ARA"),
    RAC("RAC"),
    RAT("RAT"),
    MTE("MTE"),
    TTI("TTI"),
    BYTES,
    THREAT_ID_HEX,
    THREAT_ALT,
    THREAT_RANGE,
    THREAT_BEARING;

    @SuppressWarnings("ImmutableEnumChecker") // never changed, and copied all the time
    private final byte[] json;

    Name() {
        this.json = json(name().toLowerCase(Locale.ROOT));
    }

    Name(String text) {
        this.json = json(text);
    }

    /** The name as a member begins that is not the first: with a comma, quotes and a colon. */
    byte[] json() {
        return json;
    }

    private static byte[] json(String text) {
        return (",\"" + text + "\":").getBytes(StandardCharsets.US_ASCII);
    }
}
