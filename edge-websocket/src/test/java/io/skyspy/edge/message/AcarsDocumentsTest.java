package io.skyspy.edge.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.edge.datalink.MessageStatistics;
import io.skyspy.edge.datalink.Messages;
import io.skyspy.schemas.avro.AcarsGroup;
import io.skyspy.schemas.avro.AcarsMessage;
import io.skyspy.schemas.avro.AcarsWaypoint;
import io.skyspy.schemas.avro.AcarsWind;
import io.skyspy.schemas.avro.BlockState;
import io.skyspy.schemas.avro.DataLink;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The wire, byte for byte: the files under {@code golden} are what clients were promised. */
class AcarsDocumentsTest {

    private static final Instant HEARD = Instant.parse("2024-01-15T10:31:00Z");

    private static void assertGolden(String name, byte[] actual) throws IOException {
        try (InputStream file = AcarsDocumentsTest.class.getResourceAsStream("/golden/" + name + ".json")) {
            String expected = file == null ? "no golden file " + name : new String(file.readAllBytes(), UTF_8).strip();
            assertThat(new String(actual, UTF_8)).isEqualTo(expected);
        }
    }

    private static JsonNode json(byte[] bytes) {
        return JsonMapper.builder().build().readTree(bytes);
    }

    @Test
    void aMessageHasWhatTheSeedShowsAndWhatOldClientsRead() throws IOException {
        assertGolden(
                "acars-message",
                AcarsDocuments.message(Messages.clearanceRequest("790", HEARD).build())
                        .json());
    }

    @Test
    void everythingThatCanBeKnownIsTold() throws IOException {
        AcarsMessage message = Messages.clearanceRequest("791", HEARD)
                .setLink(DataLink.VDLM2)
                .setStations(List.of("roof", "hill"))
                .setCopies(3)
                .setLabel("H1")
                .setSublabel("M1")
                .setMfi("B6")
                .setAck("A")
                .setMode("2")
                .setErrors(1)
                .setNoiseDbfs(-50.0)
                .setOnGround(false)
                .setGroundStation("1144AA")
                .setBlock(BlockState.COMPLETE)
                .setSupersedes(List.of("789"))
                .setReceiverDecoded("{\"arinc622\":{\"crc_ok\":true}}")
                .setDecoded(Messages.decoded()
                        .setMessageType("adsc_message")
                        .setFull(false)
                        .setLatitudeDeg(52.1234567)
                        .setLongitudeDeg(-4.0)
                        .setAltitudeFt(0)
                        .setReportedTimeOfDayS(0)
                        .setDeparture("KSFO")
                        .setArrival("KLAX")
                        .setEtaTimeOfDayS(45_240)
                        .setTemperatureC(-56.5)
                        .setWaypoints(List.of(new AcarsWaypoint("DINTY", 33.5, -120.25, 3_600)))
                        .setWinds(List.of(new AcarsWind(null, null, null, 35_000, 270, 80, -50.0)))
                        .setGroups(List.of(
                                new AcarsGroup("flight_id", "", Map.of("alt_ft", 35_000.0), Map.of("id", "UAL123"))))
                        .setItems(Map.of("checksum", "ABCD"))
                        .setRemaining("/XX")
                        .build())
                .build();

        assertGolden("acars-message-full", AcarsDocuments.message(message).json());
    }

    @Test
    void anUnknownValueOfTheReferenceIsNullAndOthersAreLeftOut() {
        AcarsMessage bare = Messages.acknowledgement("792", HEARD)
                .setIcao(null)
                .setCallsign(null)
                .setFlight(null)
                .setAirline(null)
                .setChannel(null)
                .setFrequencyMhz(null)
                .setSignalDbfs(null)
                .build();

        JsonNode data = json(AcarsDocuments.message(bare).json()).path("data");

        assertThat(data.path("icao_hex").isNull()).isTrue();
        assertThat(data.path("decoded").isNull()).isTrue();
        assertThat(data.path("frequency").isNull()).isTrue();
        assertThat(data.has("flight")).isFalse();
        assertThat(data.has("airline")).isFalse();
        assertThat(data.has("libacars")).isFalse();
    }

    @Test
    void messagesAreCountedByWhatTheyAre() {
        Instant now = HEARD.plusSeconds(7_000);
        MessageStatistics statistics = MessageStatistics.of(
                List.of(
                        Messages.clearanceRequest("1", HEARD).setCopies(4).build(),
                        Messages.clearanceRequest("2", now).setErrors(2).build(),
                        Messages.acknowledgement("3", now)
                                .setLink(DataLink.HFDL)
                                .setCategory("system")
                                .build()),
                now);

        JsonNode told = json(AcarsDocuments.statistics(statistics, now));
        JsonNode status = json(AcarsDocuments.status(statistics, true, now));

        assertThat(told.path("total_messages").asInt()).isEqualTo(3);
        assertThat(told.path("last_hour").asInt()).isEqualTo(2);
        assertThat(told.path("last_24h").asInt()).isEqualTo(3);
        assertThat(told.path("by_source").path("ACARS").asInt()).isEqualTo(2);
        assertThat(told.path("top_labels").path(0).path("label").asString()).isEqualTo("B1");
        assertThat(told.path("by_label").propertyNames()).containsExactly("B1", "_d");
        assertThat(told.path("by_category").path("system").asInt()).isEqualTo(1);
        assertThat(told.path("with_text").asInt()).isEqualTo(2);
        assertThat(status.path("sources").path("ACARS").path("duplicates").asInt())
                .isEqualTo(3);
        assertThat(status.path("sources").path("ACARS").path("errors").asInt()).isEqualTo(1);
        assertThat(status.path("last_hour_count").asInt()).isEqualTo(2);
    }

    @Test
    void labelsHaveAShortNameAndAMeaning() {
        JsonNode labels = json(AcarsDocuments.labels());

        assertThat(labels.size()).isGreaterThan(150);
        assertThat(labels.path("SQ").path("name").asString()).isEqualTo("ground station squitter");
        assertThat(labels.path("SQ").path("description").asString()).startsWith("ground station squitter: network");
        assertThat(json(AcarsDocuments.reference()).path("labels")).isEqualTo(labels);
    }
}
