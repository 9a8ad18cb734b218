package io.skyspy.edge.message;

import io.skyspy.edge.table.AircraftFilter;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/** The filters of aircraft as clients write them. */
public final class Filters {

    private static final String MILITARY_ONLY = "military_only";
    private static final String CATEGORY = "category";
    private static final String MIN_ALTITUDE = "min_altitude";
    private static final String MAX_ALTITUDE = "max_altitude";
    private static final String MIN_DISTANCE = "min_distance";
    private static final String MAX_DISTANCE = "max_distance";
    private static final String AIRCRAFT_TYPE = "aircraft_type";

    private Filters() {}

    public static AircraftFilter of(Params params) {
        return merged(AircraftFilter.NONE, params);
    }

    /** The filter with what is given, null included, instead of what it had. */
    public static AircraftFilter merged(AircraftFilter before, Params params) {
        return new AircraftFilter(
                params.has(MILITARY_ONLY) ? params.flag(MILITARY_ONLY) : before.militaryOnly(),
                given(params, CATEGORY, params::text, before.category()),
                given(params, MIN_ALTITUDE, params::number, before.minAltitudeFt()),
                given(params, MAX_ALTITUDE, params::number, before.maxAltitudeFt()),
                given(params, MIN_DISTANCE, params::number, before.minDistanceNm()),
                given(params, MAX_DISTANCE, params::number, before.maxDistanceNm()),
                given(params, AIRCRAFT_TYPE, params::text, before.aircraftType()));
    }

    /** An object with all of them, null for what is not limited. */
    static void write(JsonGenerator json, String name, AircraftFilter filter) {
        json.writeObjectPropertyStart(name);
        json.writeBooleanProperty(MILITARY_ONLY, filter.militaryOnly());
        Json.value(json, CATEGORY, filter.category().orElse(null));
        Json.value(json, MIN_ALTITUDE, filter.minAltitudeFt().orElse(null));
        Json.value(json, MAX_ALTITUDE, filter.maxAltitudeFt().orElse(null));
        Json.value(json, MIN_DISTANCE, filter.minDistanceNm().orElse(null));
        Json.value(json, MAX_DISTANCE, filter.maxDistanceNm().orElse(null));
        Json.value(json, AIRCRAFT_TYPE, filter.aircraftType().orElse(null));
        json.writeEndObject();
    }

    private static <T> Optional<T> given(
            Params params, String name, Function<String, Optional<T>> reader, Optional<T> before) {
        return params.has(name) ? reader.apply(name) : before;
    }
}
