package io.skyspy.streams.safety;

import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.DataSource;
import java.time.Instant;
import java.util.List;

/** States of aircraft as streams-aircraft writes them. */
final class States {
    static final long ZERO_MS = 1_700_000_000_000L;

    private States() {}

    /** An airliner at cruise, so many milliseconds after the start. */
    static AircraftState.Builder airliner(String icao, long ms) {
        return AircraftState.newBuilder()
                .setIcao(icao)
                .setSequence(ZERO_MS + ms)
                .setFirstSeenAt(Instant.ofEpochMilli(ZERO_MS))
                .setLastSeenAt(Instant.ofEpochMilli(ZERO_MS + ms))
                .setMessages(10)
                .setSource(DataSource.ADSB)
                .setCallsign("TST" + icao.substring(4))
                .setCategory("A3")
                .setSquawk("2345")
                .setEmergency(io.skyspy.schemas.avro.EmergencyState.NONE)
                .setOnGround(false)
                .setAltitudeBaroFt(35_000)
                .setGroundSpeedKt(450f)
                .setTrackDeg(90f)
                .setVerticalRateBaroFpm(0)
                .setNavModes(List.of())
                .setReceivers(List.of());
    }

    /** The same with a position: on the equator, flying east over a meridian at the time zero. */
    static AircraftState.Builder overMeridian(String icao, long ms, double trackDeg) {
        double eastDeg = (trackDeg < 180 ? 450.0 : -450.0) * ms / 3_600_000.0 / 60.108;
        return airliner(icao, ms)
                .setTrackDeg((float) trackDeg)
                .setLatitudeDeg(0.0)
                .setLongitudeDeg(5 + eastDeg)
                .setPositionAt(Instant.ofEpochMilli(ZERO_MS + ms))
                .setPositionSource(DataSource.ADSB);
    }
}
