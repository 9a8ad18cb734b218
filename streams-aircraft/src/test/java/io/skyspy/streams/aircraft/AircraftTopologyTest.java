package io.skyspy.streams.aircraft;

import static io.skyspy.streams.aircraft.Batches.START_MS;
import static io.skyspy.streams.aircraft.Batches.batch;
import static io.skyspy.streams.aircraft.Batches.frame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.skyspy.schemas.avro.AdvisoryForm;
import io.skyspy.schemas.avro.AdvisorySource;
import io.skyspy.schemas.avro.AircraftDelta;
import io.skyspy.schemas.avro.AircraftReport;
import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.DataSource;
import io.skyspy.schemas.avro.DeadLetter;
import io.skyspy.schemas.avro.DeltaKind;
import io.skyspy.schemas.avro.FrameBatch;
import io.skyspy.schemas.avro.RemovalReason;
import io.skyspy.schemas.avro.ReportFormat;
import io.skyspy.schemas.avro.ResolutionAdvisory;
import io.skyspy.schemas.avro.TrackingSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the app does as a whole. Frames are those quoted everywhere for 40621D (pyModeS) and 4840D6 (KLM1023). */
final class AircraftTopologyTest {
    private static final String KLM1023 = "8D4840D6202CC371C32CE0576098";
    private static final String SQUITTER = "5D4CA2D468FE2F";
    private static final String EVEN = "8D40621D58C382D690C8AC2863A7";
    private static final String ODD = "8D40621D58C386435CC412692AD6";

    private final AircraftDriver driver = new AircraftDriver();

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void theTopologyDoesNotChangeUnnoticed() throws IOException {
        // Names of nodes, stores and topics are durable: a change here asks for a decision record.
        try (InputStream expected = AircraftTopologyTest.class.getResourceAsStream("topology.txt")) {
            assertThat(expected).isNotNull();
            assertThat(AircraftDriver.topology(new SimpleMeterRegistry())
                            .describe()
                            .toString())
                    .isEqualToIgnoringWhitespace(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void oneFrameAloneIsNotShown() {
        driver.frames.pipeInput("roof", batch("roof", frame(0, KLM1023)));

        assertThat(driver.states.isEmpty()).isTrue();
        assertThat(driver.deltas.isEmpty()).isTrue();
    }

    @Test
    void aResolutionAdvisoryIsWrittenAtOnceWithAllThatIsKnownOfIt() {
        String climb = "8D4CA2D4E2C20004F19618A5671D";
        driver.frames.pipeInput("roof", batch("roof", frame(0, SQUITTER), frame(50, SQUITTER), frame(100, climb)));

        AircraftState state = driver.states.readValuesToList().getLast();
        ResolutionAdvisory advisory = state.getResolutionAdvisory();
        assertThat(advisory.getText()).isEqualTo("climb");
        assertThat(advisory.getBits()).isEqualTo("E2C20004F19618");
        assertThat(advisory.getSource()).isEqualTo(AdvisorySource.TC28);
        assertThat(advisory.getFirstHeardAt()).isEqualTo(Instant.ofEpochMilli(START_MS + 100));
        assertThat(advisory.getConfirmed()).as("version not known").isFalse();
        assertThat(advisory.getForm()).isEqualTo(AdvisoryForm.ONE_SENSE);
        assertThat(advisory.getPositive()).isTrue();
        assertThat(advisory.getDownward()).isFalse();
        assertThat(advisory.getThreatIcao()).isEqualTo("3C6586");
        assertThat(driver.deltas.readValuesToList().getLast().getChanged()).contains("resolutionAdvisory");
    }

    @Test
    void anAircraftAppearsWithItsSecondMessage() {
        driver.frames.pipeInput("roof", klm1023(0));

        AircraftState state = driver.states.readValue();
        assertThat(state.getIcao()).isEqualTo("4840D6");
        assertThat(state.getCallsign()).isEqualTo("KLM1023");
        assertThat(state.getSource()).isEqualTo(DataSource.ADSB);
        assertThat(state.getMessages()).isEqualTo(2);
        assertThat(state.getReceivers()).singleElement().satisfies(sight -> {
            assertThat(sight.getReceiver()).isEqualTo("roof");
            assertThat(sight.getSignalDbfs()).isEqualTo(-12f);
        });
        AircraftDelta delta = driver.deltas.readValue();
        assertThat(delta.getKind()).isEqualTo(DeltaKind.NEW);
        assertThat(delta.getState()).isEqualTo(state);
    }

    @Test
    void anEvenAndAnOddFrameGiveThePositionOfThePublishedExample() {
        driver.frames.pipeInput("roof", batch("roof", frame(0, ODD), frame(100, ODD), frame(500, EVEN)));

        driver.states.readValue();
        AircraftState state = driver.states.readValue();
        assertThat(state.getLatitudeDeg()).isCloseTo(52.2572, within(0.0001));
        assertThat(state.getLongitudeDeg()).isCloseTo(3.91937, within(0.0001));
        assertThat(state.getPositionAt()).isEqualTo(Instant.ofEpochMilli(START_MS + 500));
        assertThat(state.getAltitudeBaroFt()).isEqualTo(38_000);
        assertThat(state.getOnGround()).isFalse();
        assertThat(driver.sightings.readValue().getLatitudeDeg()).isEqualTo(state.getLatitudeDeg());
    }

    @Test
    void changesWaitForTheEmitIntervalAndAreThenTold() {
        driver.frames.pipeInput("roof", batch("roof", frame(-100, ODD), frame(0, ODD), frame(100, EVEN)));
        assertThat(driver.states.readValuesToList()).hasSize(1);

        driver.frames.pipeInput("roof", batch("roof", frame(300, KLM1023)));

        assertThat(driver.deltas.readValuesToList())
                .filteredOn(delta -> delta.getIcao().equals("40621D"))
                .last()
                .satisfies(delta -> {
                    assertThat(delta.getKind()).isEqualTo(DeltaKind.CHANGED);
                    assertThat(delta.getAt()).isEqualTo(Instant.ofEpochMilli(START_MS + 200));
                    assertThat(delta.getChanged()).contains("latitudeDeg", "longitudeDeg", "positionAt");
                    assertThat(delta.getChanged()).doesNotContain("altitudeBaroFt");
                    assertThat(delta.getState().getAltitudeBaroFt()).isNull();
                });
    }

    @Test
    void silenceRemovesAnAircraftOnceOthersAreHeardAMinuteLater() {
        driver.frames.pipeInput("roof", klm1023(0));
        driver.frames.pipeInput("roof", batch("roof", frame(61_000, EVEN)));

        List<TestRecord<String, AircraftState>> states = driver.states.readRecordsToList();
        assertThat(states)
                .filteredOn(state -> state.key().equals("4840D6"))
                .last()
                .satisfies(tombstone -> {
                    assertThat(tombstone.value()).isNull();
                    assertThat(new String(
                                    tombstone.headers().lastHeader("reason").value(), StandardCharsets.UTF_8))
                            .isEqualTo("timeout");
                });
        assertThat(driver.deltas.readValuesToList())
                .filteredOn(delta -> delta.getKind() == DeltaKind.REMOVED)
                .singleElement()
                .satisfies(delta -> {
                    assertThat(delta.getIcao()).isEqualTo("4840D6");
                    assertThat(delta.getReason()).isEqualTo(RemovalReason.TIMEOUT);
                    assertThat(delta.getAt()).isEqualTo(Instant.ofEpochMilli(START_MS + 60_001));
                });
        TrackingSession last = driver.sessions.readValuesToList().stream()
                .filter(session -> session.getIcao().equals("4840D6"))
                .toList()
                .getLast();
        assertThat(last.getEndedAt()).isEqualTo(Instant.ofEpochMilli(START_MS + 60_001));
    }

    @Test
    void theWallClockNoticesThatNobodyHearsAnythingAnyMore() {
        driver.frames.pipeInput("roof", klm1023(0));
        driver.driver.advanceWallClockTime(Duration.ofSeconds(59));
        assertThat(driver.states.readRecordsToList()).hasSize(1);

        driver.driver.advanceWallClockTime(Duration.ofSeconds(3));

        assertThat(driver.states.readRecord().value()).isNull();
    }

    @Test
    void aReportIsFoldedBelowWhatWasDecodedHere() {
        driver.frames.pipeInput("roof", klm1023(0));
        driver.reports.pipeInput("4840D6", report("4840D6", 1_000));

        AircraftState state = driver.states.readValuesToList().getLast();
        assertThat(state.getCallsign()).isEqualTo("KLM1023");
        assertThat(state.getAltitudeBaroFt()).isZero();
        assertThat(state.getLongitudeDeg()).isZero();
    }

    @Test
    void aReportAboutNoAddressIsCounted() {
        driver.reports.pipeInput("XYZ", report("XYZ", 0));

        assertThat(driver.states.isEmpty()).isTrue();
        assertThat(driver.meters
                        .counter("aircraft.reports", "reason", "bad_address")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aRecordThatIsNoAvroGoesToTheDeadLettersAndTheStreamGoesOn() {
        driver.rawFrames.pipeInput("roof", new byte[] {1, 2, 3});
        driver.frames.pipeInput("roof", klm1023(0));

        DeadLetter letter = driver.deadLetters.readValue();
        assertThat(letter.getTopic()).isEqualTo("adsb.frames.v1");
        assertThat(letter.getReason()).isEqualTo("undecodable");
        assertThat(letter.getPayload().remaining()).isEqualTo(3);
        assertThat(driver.states.readValue().getIcao()).isEqualTo("4840D6");
    }

    @Test
    void noiseIsCountedByReason() {
        driver.frames.pipeInput(
                "roof", batch("roof", frame(0, "8D4840D6202CC371C32CE0000000"), frame(0, "00"), frame(0, "")));

        assertThat(driver.states.isEmpty()).isTrue();
        assertThat(driver.meters
                        .counter("aircraft.frames.refused", "reason", "bad_parity")
                        .count())
                .isEqualTo(1);
        assertThat(driver.meters
                        .counter("aircraft.frames.refused", "reason", "truncated")
                        .count())
                .isEqualTo(2);
    }

    /** Heard twice, so that it is shown. */
    private static FrameBatch klm1023(long afterMs) {
        return batch("roof", frame(afterMs, KLM1023), frame(afterMs + 1, KLM1023));
    }

    private static AircraftReport report(String icao, long afterMs) {
        return AircraftReport.newBuilder()
                .setIcao(icao)
                .setReceiver("sbs")
                .setReportedAt(Instant.ofEpochMilli(START_MS + afterMs))
                .setFormat(ReportFormat.SBS)
                .setSource(DataSource.ADSB)
                .setCallsign("OTHER1")
                .setLatitudeDeg(51.5)
                .setLongitudeDeg(0.0)
                .setAltitudeBaroFt(0)
                .build();
    }
}
