package io.skyspy.ingest.adsb.json;

import io.skyspy.schemas.avro.DataSource;
import io.skyspy.schemas.avro.EmergencyState;
import org.jspecify.annotations.Nullable;

/** Words that readsb and dump978 use for what our schema enumerates. */
final class Words {

    private Words() {}

    /** readsb's {@code type}. */
    static DataSource source(@Nullable String type) {
        return switch (type) {
            case "adsb_icao", "adsb_icao_nt", "adsb_other" -> DataSource.ADSB;
            case "adsr_icao", "adsr_other" -> DataSource.ADSR;
            case "tisb_icao", "tisb_other", "tisb_trackfile" -> DataSource.TISB;
            case "mlat" -> DataSource.MLAT;
            case "mode_s" -> DataSource.MODE_S;
            case null, default -> DataSource.OTHER;
        };
    }

    /** {@code emergency} of both; absent for a word that is not known. */
    static @Nullable EmergencyState emergency(@Nullable String word) {
        return switch (word) {
            case "none" -> EmergencyState.NONE;
            case "general" -> EmergencyState.GENERAL;
            case "lifeguard", "medical" -> EmergencyState.LIFEGUARD;
            case "minfuel" -> EmergencyState.MINIMUM_FUEL;
            case "nordo" -> EmergencyState.NO_COMMUNICATIONS;
            case "unlawful" -> EmergencyState.UNLAWFUL_INTERFERENCE;
            case "downed" -> EmergencyState.DOWNED;
            case "reserved" -> EmergencyState.RESERVED;
            case null, default -> null;
        };
    }
}
