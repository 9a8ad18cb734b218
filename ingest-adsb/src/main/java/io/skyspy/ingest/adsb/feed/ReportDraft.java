package io.skyspy.ingest.adsb.feed;

import io.skyspy.schemas.avro.AircraftReport;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report whose receiver and times are still to be filled in, because only the source knows whether its clock is to be trusted.
 *
 * @param fields everything but receiver, location, {@code reportedAt} and {@code positionAt}
 * @param saidAtMillis the feed's own clock when it sent this, milliseconds since the epoch; absent when it carries no time
 * @param ageMillis how long before that the aircraft was last heard, 0 or more
 * @param positionAgeMillis how long before that the position was valid, 0 or more; absent without a position
 * @param advisoryAgeMillis how long before that the resolution advisory was heard, 0 or more; absent without an advisory
 */
public record ReportDraft(
        AircraftReport.Builder fields,
        @Nullable Long saidAtMillis,
        long ageMillis,
        @Nullable Long positionAgeMillis,
        @Nullable Long advisoryAgeMillis) {

    /** The report as heard at {@code clockMillis} of the feed's clock, or of the clock that stands in for it. */
    public AircraftReport.Builder at(long clockMillis) {
        return fields.setReportedAt(Instant.ofEpochMilli(clockMillis - ageMillis))
                .setPositionAt(before(clockMillis, positionAgeMillis))
                .setResolutionAdvisoryAt(before(clockMillis, advisoryAgeMillis));
    }

    private static @Nullable Instant before(long clockMillis, @Nullable Long ageMillis) {
        return ageMillis == null ? null : Instant.ofEpochMilli(clockMillis - ageMillis);
    }
}
