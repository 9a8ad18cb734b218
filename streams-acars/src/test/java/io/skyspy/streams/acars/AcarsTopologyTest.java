package io.skyspy.streams.acars;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.skyspy.schemas.avro.AcarsMessage;
import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.DataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the app does as a whole. */
final class AcarsTopologyTest {

    private static final String HEARD =
            "{\"timestamp\":1769990352.4,\"station_id\":\"S\",\"freq\":130.025,\"label\":\"%s\","
                    + "\"mode\":\"2\",\"block_id\":\"2\",\"ack\":false,\"tail\":\"%s\",\"flight\":\"%s\",\"msgno\":\"D50A\","
                    + "\"assstat\":\"skipped\",\"text\":\"%s\"}";

    private final AcarsDriver driver = new AcarsDriver();

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void theTopologyDoesNotChangeUnnoticed() throws IOException {
        // Names of nodes, stores and topics are durable: a change here asks for a decision record.
        try (InputStream expected = AcarsTopologyTest.class.getResourceAsStream("topology.txt")) {
            assertThat(expected).isNotNull();
            assertThat(AcarsDriver.topology(new SimpleMeterRegistry())
                            .describe()
                            .toString())
                    .isEqualToIgnoringWhitespace(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void aMessageIsKeyedByTheAddressThatFollowsFromItsRegistration() {
        driver.send(HEARD.formatted("QP", "N8560Z", "WN4899", "KSFOKLAX1234"));

        KeyValue<String, AcarsMessage> written = driver.messages.readKeyValue();
        assertThat(written.key).isEqualTo(written.value.getIcao()).hasSize(6);
        assertThat(written.value.getIcaoLookedUp()).isTrue();
        assertThat(written.value.getCallsign()).isEqualTo("SWA4899");
        assertThat(written.value.getDecoded()).isNotNull();
        assertThat(written.value.getDecoded().getOutTimeOfDayS()).isEqualTo(12 * 3_600 + 34 * 60);
    }

    @Test
    void aircraftThatAreHeardGiveAddressAndCallsign() {
        driver.states.pipeInput("4CA2D4", state("4CA2D4", "EI-DEO", "RYR7TK"));

        driver.send(HEARD.formatted("Q0", ".EI-DEO", "FR0123", ""));

        AcarsMessage message = driver.messages.readValue();
        assertThat(message.getIcao()).isEqualTo("4CA2D4");
        assertThat(message.getCallsign()).isEqualTo("RYR7TK");
    }

    @Test
    void anAircraftThatIsGoneGivesNothingAnyMore() {
        driver.states.pipeInput("4CA2D4", state("4CA2D4", "EI-DEO", "RYR7TK"));
        driver.states.pipeInput("4CA2D4", (AircraftState) null);

        driver.send(HEARD.formatted("Q0", ".EI-DEO", "FR0123", ""));

        KeyValue<String, AcarsMessage> written = driver.messages.readKeyValue();
        assertThat(written.key).isEqualTo("EIDEO");
        assertThat(written.value.getIcao()).isNull();
    }

    @Test
    void copiesAreWrittenAgainUnderTheSameId() {
        driver.send(HEARD.formatted("QP", "N8560Z", "WN4899", "KSFOKLAX1234"));
        driver.send(HEARD.formatted("QP", "N8560Z", "WN4899", "KSFOKLAX1234"));

        AcarsMessage first = driver.messages.readValue();
        AcarsMessage second = driver.messages.readValue();
        assertThat(second.getId()).isEqualTo(first.getId());
        assertThat(second.getCopies()).isEqualTo(2);
        assertThat(driver.meters.counter("acars.messages.copies").count()).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsADeadLetterAndTheNextMessageGoesOn() {
        driver.send("{\"label\":");
        driver.send(HEARD.formatted("Q0", "N8560Z", "WN4899", ""));

        assertThat(driver.deadLetters.readValue().getReason()).isEqualTo("bad_json");
        assertThat(driver.messages.readValuesToList()).hasSize(1);
    }

    @Test
    void positionsOfTheLinkBecomeReports() {
        driver.send("""
                {"vdl2":{"avlc":{"src":{"addr":"ABFDAF","type":"Aircraft"},"dst":{"addr":"1144AA","type":"Ground station"},\
                "xid":{"vdl_params":[{"name":"ac_location","value":{"loc":{"lat":35.1,"lon":-106.5},"alt":37000}}]}},\
                "freq":136650000,"station":"V","t":{"sec":1769990648,"usec":1}}}""");

        assertThat(driver.reports.readKeyValue()).satisfies(report -> {
            assertThat(report.key).isEqualTo("ABFDAF");
            assertThat(report.value.getSource()).isEqualTo(DataSource.OTHER);
            assertThat(report.value.getReportedAt()).isEqualTo(Instant.ofEpochMilli(1_769_990_648_000L));
        });
    }

    private static AircraftState state(String icao, String registration, String callsign) {
        Instant heardAt = Instant.ofEpochMilli(1_769_990_300_000L);
        return AircraftState.newBuilder()
                .setIcao(icao)
                .setFirstSeenAt(heardAt)
                .setLastSeenAt(heardAt)
                .setSequence(1)
                .setMessages(2)
                .setSource(DataSource.ADSB)
                .setRegistration(registration)
                .setCallsign(callsign)
                .build();
    }
}
