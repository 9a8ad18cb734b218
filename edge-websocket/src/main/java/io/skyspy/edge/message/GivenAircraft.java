package io.skyspy.edge.message;

import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.DataSource;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An aircraft as clients write it, in the names of the aircraft's own messages. What makes no sense counts as unknown. */
final class GivenAircraft {

    private GivenAircraft() {}

    static AircraftState of(JsonNode given, Instant now) {
        Params params = new Params(given);
        boolean onGround = "ground".equals(text(params, "alt_baro")) || params.flag("on_ground");
        return AircraftState.newBuilder()
                .setIcao(String.valueOf(upper(text(params, "hex", "icao", "icao_hex"))))
                .setSequence(0)
                .setFirstSeenAt(now)
                .setLastSeenAt(now)
                .setMessages(0)
                .setSource(DataSource.OTHER)
                .setNavModes(List.of())
                .setReceivers(List.of())
                .setCallsign(text(params, "flight", "callsign"))
                .setSquawk(text(params, "squawk"))
                .setCategory(text(params, "category"))
                .setRegistration(text(params, "r", "registration"))
                .setTypeCode(text(params, "t", "aircraft_type"))
                .setMilitary(params.flag("military") || params.flag("is_military"))
                .setOnGround(onGround ? Boolean.TRUE : null)
                .setAltitudeBaroFt(whole(params, "alt_baro", "alt"))
                .setAltitudeGeomFt(whole(params, "alt_geom"))
                .setVerticalRateBaroFpm(whole(params, "baro_rate", "vr"))
                .setVerticalRateGeomFpm(whole(params, "geom_rate"))
                .setGroundSpeedKt(decimal(params, "gs"))
                .setDistanceNm(decimal(params, "distance_nm"))
                .setLatitudeDeg(params.number("lat").orElse(null))
                .setLongitudeDeg(params.number("lon").orElse(null))
                .build();
    }

    private static @Nullable String text(Params params, String... names) {
        for (String name : names) {
            if (params.text(name).isPresent()) {
                return params.text(name).get();
            }
        }
        return null;
    }

    private static @Nullable Integer whole(Params params, String... names) {
        for (String name : names) {
            if (params.number(name).isPresent()) {
                return (int) Math.rint(params.number(name).get());
            }
        }
        return null;
    }

    private static @Nullable Float decimal(Params params, String name) {
        return params.number(name).map(Double::floatValue).orElse(null);
    }

    private static @Nullable String upper(@Nullable String text) {
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }
}
