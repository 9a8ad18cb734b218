package io.skyspy.edge.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.edge.SafetyEvents;
import io.skyspy.schemas.avro.AircraftSnapshot;
import io.skyspy.schemas.avro.SafetyChange;
import io.skyspy.schemas.avro.SafetyEvent;
import io.skyspy.schemas.avro.SafetyResolution;
import io.skyspy.schemas.avro.SafetyStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SafetyMessagesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static void assertGolden(String name, byte[] json) throws IOException {
        try (InputStream golden = SafetyMessagesTest.class.getResourceAsStream("/golden/" + name)) {
            assertThat(golden).as(name).isNotNull();
            String expected = new String(golden.readAllBytes(), StandardCharsets.UTF_8).strip();
            assertThat(new String(json, StandardCharsets.UTF_8)).isEqualTo(expected);
        }
    }

    @Test
    void anEmergencyIsToldAsTheSeedHasIt() throws IOException {
        assertGolden(
                "safety-event.json",
                SafetyMessages.told(SafetyEvents.emergency(124).build()).json());
    }

    @Test
    void aConflictHasTheNumbersOfBothAndZeroIsAValue() throws IOException {
        assertGolden(
                "safety-resolved.json",
                SafetyMessages.told(SafetyEvents.conflict(125)
                                .setSequence(7)
                                .setChange(SafetyChange.RESOLVED)
                                .setStatus(SafetyStatus.RESOLVED)
                                .setResolvedAt(Instant.parse("2024-01-15T10:32:00Z"))
                                .setResolution(SafetyResolution.CLEARED)
                                .setAcknowledged(true)
                                .setAcknowledgedAt(Instant.parse("2024-01-15T10:31:30Z"))
                                .build())
                        .json());
    }

    @Test
    void placesHaveSixDecimals() {
        SafetyEvent.Builder event = SafetyEvents.emergency(1);
        event.setAircraftSnapshot(AircraftSnapshot.newBuilder(event.getAircraftSnapshot())
                .setLatitudeDeg(34.050000333)
                .build());
        JsonNode data = JSON.readTree(SafetyMessages.told(event.build()).json()).path("data");

        assertThat(data.at("/aircraft_snapshot/lat").asString()).isEqualTo("34.05");
        assertThat(data.at("/details/lat").asString()).isEqualTo("34.05");
        assertThat(data.at("/details/position/lat").asString()).isEqualTo("34.05");
    }

    @ParameterizedTest
    @CsvSource({
        "DETECTED,safety:event",
        "UPDATED,safety:event_updated",
        "ACKNOWLEDGED,safety:event_updated",
        "UNACKNOWLEDGED,safety:event_updated",
        "RESOLVED,safety:event_resolved"
    })
    void everyChangeHasItsMessage(SafetyChange change, String type) {
        Message message =
                SafetyMessages.told(SafetyEvents.emergency(1).setChange(change).build());

        assertThat(message.type()).isEqualTo(type);
        assertThat(JSON.readTree(message.json()).path("type").asString()).isEqualTo(type);
    }

    @Test
    void theSnapshotHasWhatTheSeedNames() {
        JsonNode data = JSON.readTree(SafetyMessages.snapshot(
                        List.of(
                                SafetyEvents.conflict(2).build(),
                                SafetyEvents.emergency(1).build()),
                        Instant.parse("2024-01-15T10:30:00Z")))
                .path("data");

        assertThat(data.path("events").findValuesAsString("event_type"))
                .containsExactly("proximity_conflict", "emergency_squawk");
        assertThat(data.path("count").asInt()).isEqualTo(2);
        assertThat(data.path("timestamp").asString()).isEqualTo("2024-01-15T10:30:00.000Z");
    }
}
