package io.skyspy.edge;

import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.DataSource;
import java.time.Instant;
import java.util.List;

/** Aircraft states for tests. */
public final class States {

    public static final Instant NOON = Instant.parse("2024-01-15T10:30:00Z");

    private States() {}

    /** An aircraft of which only the address is known, heard at the given second after {@link #NOON}. */
    public static AircraftState.Builder heard(String icao, long sequence, long second) {
        return AircraftState.newBuilder()
                .setIcao(icao)
                .setSequence(sequence)
                .setFirstSeenAt(NOON)
                .setLastSeenAt(NOON.plusSeconds(second))
                .setMessages(sequence)
                .setSource(DataSource.ADSB)
                .setNavModes(List.of())
                .setReceivers(List.of());
    }

    /** The aircraft of the seed's example. */
    public static AircraftState.Builder southwest() {
        return heard("A1B2C3", 1, 0)
                .setCallsign("SWA1234")
                .setLatitudeDeg(33.9425)
                .setLongitudeDeg(-118.4081)
                .setPositionAt(NOON)
                .setAltitudeBaroFt(35000)
                .setGroundSpeedKt(450f)
                .setTrackDeg(270f)
                .setVerticalRateBaroFpm(0)
                .setSquawk("1200")
                .setCategory("A3")
                .setMilitary(false)
                .setDistanceNm(25.4f);
    }
}
