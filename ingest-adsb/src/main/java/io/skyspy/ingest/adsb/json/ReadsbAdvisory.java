package io.skyspy.ingest.adsb.json;

import io.skyspy.schemas.avro.AircraftReport;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The member {@code acas_ra} of an aircraft, which readsb writes for as long as it knows a resolution advisory: {@code bytes} are the
 * 56 bits as they were on the air, {@code unix_timestamp} is when. Its words are not taken: the bits tell more.
 */
final class ReadsbAdvisory {

    private static final Pattern BITS = Pattern.compile("(30|[Ee]2)[0-9A-Fa-f]{12}");

    private ReadsbAdvisory() {}

    /**
     * Takes the bits into a report.
     *
     * @return how long before {@code nowMillis} it was heard, milliseconds, 0 or more; absent when there is none
     */
    static @Nullable Long take(JsonObject json, long nowMillis, AircraftReport.Builder report) {
        String bits = json.text("bytes");
        Long atMillis = json.millis("unix_timestamp");
        if (bits == null || atMillis == null || !BITS.matcher(bits).matches()) {
            return null;
        }
        report.setResolutionAdvisoryBits(bits.toUpperCase(Locale.ROOT));
        return Math.max(0, nowMillis - atMillis);
    }
}
