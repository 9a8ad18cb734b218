package io.skyspy.streams.safety;

import static io.skyspy.streams.safety.States.ZERO_MS;
import static io.skyspy.streams.safety.States.airliner;
import static io.skyspy.streams.safety.States.overMeridian;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.skyspy.schemas.avro.SafetyAction;
import io.skyspy.schemas.avro.SafetyChange;
import io.skyspy.schemas.avro.SafetyCommand;
import io.skyspy.schemas.avro.SafetyEvent;
import io.skyspy.schemas.avro.SafetyEventKind;
import io.skyspy.schemas.avro.SafetyResolution;
import io.skyspy.schemas.avro.SafetySeverity;
import io.skyspy.schemas.avro.SafetyStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the app does as a whole. */
final class SafetyTopologyTest {
    private static final String ICAO = "A1B2C3";

    @TempDir
    private Path directory;

    private SafetyDriver driver;

    @BeforeEach
    void open() {
        driver = new SafetyDriver(directory.resolve("first"));
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void theTopologyDoesNotChangeUnnoticed() throws IOException {
        // Names of nodes, stores and topics are durable: a change here asks for a decision record.
        try (InputStream expected = SafetyTopologyTest.class.getResourceAsStream("topology.txt")) {
            assertThat(expected).isNotNull();
            assertThat(SafetyDriver.topology(new SimpleMeterRegistry())
                            .describe()
                            .toString())
                    .isEqualToIgnoringWhitespace(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void anEmergencyIsToldOnceWithTheFirstState() {
        driver.send(airliner(ICAO, 0).setSquawk("7700"));
        driver.send(airliner(ICAO, 200).setSquawk("7700"));
        driver.send(airliner(ICAO, 400).setSquawk("7700"));

        SafetyEvent event = driver.events.readValue();
        assertThat(driver.events.isEmpty()).isTrue();
        assertThat(event.getKind()).isEqualTo(SafetyEventKind.EMERGENCY_SQUAWK);
        assertThat(event.getChange()).isEqualTo(SafetyChange.DETECTED);
        assertThat(event.getSeverity()).isEqualTo(SafetySeverity.CRITICAL);
        assertThat(event.getId()).isBetween(1L, (1L << 53) - 1);
        assertThat(event.getIcao()).isEqualTo(ICAO);
        assertThat(event.getCallsign()).isEqualTo("TSTC3");
        assertThat(event.getMessage()).isEqualTo("Emergency: TSTC3 squawking 7700");
        assertThat(event.getDetails().getSquawk()).isEqualTo("7700");
        assertThat(event.getAircraftSnapshot().getAltitudeBaroFt()).isEqualTo(35_000);
        assertThat(event.getFirstSeenAt()).isEqualTo(Instant.ofEpochMilli(ZERO_MS));
        assertThat(event.getStatus()).isEqualTo(SafetyStatus.ACTIVE);
    }

    @Test
    void anEmergencyGoesOnAndEndsWhenTheCodeIsCleared() {
        driver.send(airliner(ICAO, 0).setSquawk("7700"));
        driver.send(airliner(ICAO, 5_000).setSquawk("7700"));
        driver.send(airliner(ICAO, 6_000).setSquawk("7600"));
        driver.send(airliner(ICAO, 7_000).setSquawk("2345"));
        driver.send(airliner(ICAO, 8_000).setSquawk("2345"));

        List<SafetyEvent> events = driver.events.readValuesToList();
        assertThat(events)
                .extracting(SafetyEvent::getChange)
                .containsExactly(
                        SafetyChange.DETECTED, SafetyChange.UPDATED, SafetyChange.UPDATED, SafetyChange.RESOLVED);
        assertThat(events).extracting(SafetyEvent::getSequence).containsExactly(1, 2, 3, 4);
        assertThat(events)
                .extracting(SafetyEvent::getId)
                .containsOnly(events.getFirst().getId());
        SafetyEvent last = events.getLast();
        assertThat(last.getWorstSeverity()).isEqualTo(SafetySeverity.CRITICAL);
        assertThat(last.getSeverity()).isEqualTo(SafetySeverity.HIGH);
        assertThat(last.getResolvedAt()).isEqualTo(Instant.ofEpochMilli(ZERO_MS + 7_000));
        assertThat(last.getResolution()).isEqualTo(SafetyResolution.CLEARED);
    }

    @Test
    void anAircraftThatIsNoLongerHeardEndsItsIncidents() {
        driver.send(airliner(ICAO, 0).setSquawk("7700"));
        driver.send(airliner(ICAO, 3_000).setSquawk("7700"));
        driver.remove(ICAO);

        SafetyEvent last = driver.events.readValuesToList().getLast();
        assertThat(last.getResolution()).isEqualTo(SafetyResolution.LOST);
        assertThat(last.getResolvedAt()).isEqualTo(Instant.ofEpochMilli(ZERO_MS + 3_000));
    }

    @Test
    void somebodyTakesNoteAndTakesItBack() {
        driver.send(airliner(ICAO, 0).setSquawk("7700"));
        long id = driver.events.readValue().getId();

        driver.commands.pipeInput(Long.toString(id), command(id, SafetyAction.ACKNOWLEDGE));
        driver.commands.pipeInput(Long.toString(id), command(id, SafetyAction.ACKNOWLEDGE));
        SafetyEvent taken = driver.events.readValue();
        driver.commands.pipeInput(Long.toString(id), command(id, SafetyAction.UNACKNOWLEDGE));
        SafetyEvent takenBack = driver.events.readValue();

        assertThat(taken.getChange()).isEqualTo(SafetyChange.ACKNOWLEDGED);
        assertThat(taken.getAcknowledged()).isTrue();
        assertThat(taken.getAcknowledgedBy()).isEqualTo("ann");
        assertThat(taken.getLastSeenAt()).isEqualTo(Instant.ofEpochMilli(ZERO_MS));
        assertThat(takenBack.getChange()).isEqualTo(SafetyChange.UNACKNOWLEDGED);
        assertThat(takenBack.getAcknowledged()).isFalse();
        assertThat(takenBack.getAcknowledgedAt()).isNull();
        assertThat(driver.events.isEmpty()).isTrue();
    }

    @Test
    void whatHasEndedCanStillBeAcknowledged() {
        driver.send(airliner(ICAO, 0).setSquawk("7700"));
        driver.send(airliner(ICAO, 1_000));
        long id = driver.events.readValuesToList().getLast().getId();

        driver.commands.pipeInput(Long.toString(id), command(id, SafetyAction.ACKNOWLEDGE));

        SafetyEvent taken = driver.events.readValue();
        assertThat(taken.getAcknowledged()).isTrue();
        assertThat(taken.getStatus()).isEqualTo(SafetyStatus.RESOLVED);
    }

    @Test
    void aCommandAboutNothingIsCounted() {
        driver.commands.pipeInput("1", command(1, SafetyAction.ACKNOWLEDGE));

        assertThat(driver.events.isEmpty()).isTrue();
        assertThat(driver.meters.counter("safety.refused", "what", "command").count())
                .isEqualTo(1);
    }

    @Test
    void aConflictIsFoundThroughTheGridAndToldOnce() {
        for (long ms = -44_000; ms < 24_000; ms += 2_000) {
            driver.send(overMeridian("400001", ms, 90));
            driver.send(overMeridian("400002", ms + 300, 270));
        }

        List<SafetyEvent> conflict = driver.events.readValuesToList().stream()
                .filter(event -> event.getKind() == SafetyEventKind.PROXIMITY_CONFLICT)
                .toList();
        SafetyEvent first = conflict.getFirst();
        assertThat(conflict.stream().filter(event -> event.getChange() == SafetyChange.DETECTED))
                .hasSize(1);
        assertThat(first.getIcao()).isEqualTo("400001");
        assertThat(first.getIcao2()).isEqualTo("400002");
        assertThat(first.getCallsign2()).isEqualTo("TST02");
        assertThat(first.getDetails().getClosureRateKt()).isCloseTo(900, within(5.0));
        assertThat(first.getDetails().getTimeToCpaS()).isBetween(30.0, 35.0);
        assertThat(first.getAircraftSnapshot2().getLongitudeDeg()).isGreaterThan(5);
        SafetyEvent last = conflict.getLast();
        assertThat(last.getChange()).isEqualTo(SafetyChange.RESOLVED);
        assertThat(last.getWorstSeverity()).isEqualTo(SafetySeverity.CRITICAL);
        assertThat(last.getResolvedAt().toEpochMilli() - last.getLastSeenAt().toEpochMilli())
                .isEqualTo(15_000);
        assertThat(driver.meters.get("safety.incidents.active").gauge().value()).isZero();
    }

    @Test
    void theSameStatesGiveTheSameEvents() {
        List<SafetyEvent> once = played("once");

        assertThat(once).isNotEmpty();
        assertThat(played("again")).isEqualTo(once);
    }

    private List<SafetyEvent> played(String where) {
        try (SafetyDriver again = new SafetyDriver(directory.resolve(where))) {
            for (long ms = -44_000; ms < 24_000; ms += 2_000) {
                again.send(overMeridian("400001", ms, 90).setSquawk(ms > 0 ? "7700" : "2345"));
                again.send(overMeridian("400002", ms + 300, 270));
            }
            return again.events.readValuesToList();
        }
    }

    private static SafetyCommand command(long id, SafetyAction action) {
        return new SafetyCommand(id, ICAO, action, "ann", Instant.ofEpochMilli(ZERO_MS + 60_000));
    }
}
