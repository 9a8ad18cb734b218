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
 */
public record ReportDraft(
        AircraftReport.Builder fields,
        @Nullable Long saidAtMillis,
        long ageMillis,
        @Nullable Long positionAgeMillis) {

    /** The report as heard at {@code clockMillis} of the feed's clock, or of the clock that stands in for it. */
    public AircraftReport.Builder at(long clockMillis) {
        return fields.setReportedAt(Instant.ofEpochMilli(clockMillis - ageMillis))
                .setPositionAt(
                        positionAgeMillis == null ? null : Instant.ofEpochMilli(clockMillis - positionAgeMillis));
    }
}
