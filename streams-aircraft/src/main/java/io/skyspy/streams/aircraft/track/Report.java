package io.skyspy.streams.aircraft.track;

import io.skyspy.aviation.AircraftAddress;
import io.skyspy.aviation.geo.Position;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a source that decodes by itself says about one aircraft.
 *
 * @param source where that source has it from
 * @param position where the aircraft was; absent when unknown
 * @param positionAtMs when it was there, milliseconds since the epoch; meaningless without a position
 * @param positionSource where the position comes from
 * @param advisory the resolution advisory it heard last; absent when there is none
 * @param values everything else it says; fields that follow from others are not among them
 */
public record Report(
        AircraftAddress address,
        Heard heard,
        Source source,
        @Nullable Position position,
        long positionAtMs,
        Source positionSource,
        @Nullable ReportedAdvisory advisory,
        Map<Field, Double> values) {

    public Report {
        values = values.isEmpty() ? Map.of() : new EnumMap<>(values);
    }
}
