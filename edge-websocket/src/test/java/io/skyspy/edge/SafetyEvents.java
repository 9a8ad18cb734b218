package io.skyspy.edge;

import io.skyspy.schemas.avro.AircraftSnapshot;
import io.skyspy.schemas.avro.SafetyChange;
import io.skyspy.schemas.avro.SafetyDetails;
import io.skyspy.schemas.avro.SafetyEvent;
import io.skyspy.schemas.avro.SafetyEventKind;
import io.skyspy.schemas.avro.SafetySeverity;
import io.skyspy.schemas.avro.SafetyStatus;
import java.time.Instant;

/** Safety events as streams-safety writes them. */
public final class SafetyEvents {

    private static final Instant BEGIN = Instant.parse("2024-01-15T10:31:00Z");

    private SafetyEvents() {}

    /** The emergency of the seed's example. */
    public static SafetyEvent.Builder emergency(long id) {
        return SafetyEvent.newBuilder()
                .setId(id)
                .setSequence(1)
                .setKind(SafetyEventKind.EMERGENCY_SQUAWK)
                .setChange(SafetyChange.DETECTED)
                .setChangedAt(BEGIN)
                .setSeverity(SafetySeverity.CRITICAL)
                .setWorstSeverity(SafetySeverity.CRITICAL)
                .setIcao("A1B2C3")
                .setCallsign("N12345")
                .setMessage("Emergency squawk 7700 detected")
                .setDetails(SafetyDetails.newBuilder().setSquawk("7700").build())
                .setAircraftSnapshot(aircraft("A1B2C3")
                        .setCallsign("N12345")
                        .setSquawk("7700")
                        .build())
                .setFirstSeenAt(BEGIN)
                .setLastSeenAt(BEGIN)
                .setAcknowledged(false)
                .setStatus(SafetyStatus.ACTIVE);
    }

    /** Two aircraft that come close. */
    public static SafetyEvent.Builder conflict(long id) {
        return emergency(id)
                .setKind(SafetyEventKind.PROXIMITY_CONFLICT)
                .setSeverity(SafetySeverity.HIGH)
                .setIcao2("D4E5F6")
                .setCallsign2("DAL456")
                .setMessage("Proximity conflict")
                .setDetails(SafetyDetails.newBuilder()
                        .setHorizontalNm(0.34567)
                        .setVerticalFt(0.0)
                        .setClosureRateKt(-120.04)
                        .setTimeToCpaS(0.0)
                        .setCpaHorizontalNm(0.3)
                        .setCpaVerticalFt(100.0)
                        .setMixedAltitudes(false)
                        .build())
                .setAircraftSnapshot2(aircraft("D4E5F6").setOnGround(true).build());
    }

    private static AircraftSnapshot.Builder aircraft(String icao) {
        return AircraftSnapshot.newBuilder()
                .setIcao(icao)
                .setAt(BEGIN)
                .setMilitary(false)
                .setLatitudeDeg(34.05)
                .setLongitudeDeg(-118.25)
                .setAltitudeBaroFt(10_000)
                .setGroundSpeedKt(250.04f)
                .setTrackDeg(0f)
                .setVerticalRateGeomFpm(-640);
    }
}
