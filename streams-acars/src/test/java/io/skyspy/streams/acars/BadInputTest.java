package io.skyspy.streams.acars;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.schemas.avro.AcarsMessage;
import io.skyspy.schemas.avro.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What receivers and routers should not send but do: it is counted by source and reason, and the next message goes on. */
final class BadInputTest {

    private static final String GOOD =
            "{\"timestamp\":1769990352.4,\"station_id\":\"S\",\"freq\":130.025,\"label\":\"QP\",\"mode\":\"2\","
                    + "\"block_id\":\"2\",\"ack\":false,\"tail\":\"N8560Z\",\"flight\":\"WN4899\",\"msgno\":\"D50A\","
                    + "\"assstat\":\"skipped\",\"text\":\"KSFOKLAX1234\"}";

    private final AcarsDriver driver = new AcarsDriver();

    @AfterEach
    void close() {
        driver.close();
    }

    private double counted(String reason) {
        return driver.meters
                .get("acars.records.rejected")
                .tag("source", "roof")
                .tag("reason", reason)
                .counter()
                .count();
    }

    private List<AcarsMessage> afterAGoodOne() {
        driver.send(GOOD);
        return driver.messages.readValuesToList();
    }

    @Test
    void brokenUtf8IsADeadLetter() {
        byte[] broken = GOOD.replace("KSFO", "K?FO").getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < broken.length; i++) {
            broken[i] = broken[i] == '?' ? (byte) 0xC3 : broken[i];
        }
        driver.send(broken);

        assertThat(afterAGoodOne()).hasSize(1);
        DeadLetter letter = driver.deadLetters.readValue();
        assertThat(letter.getReason()).isEqualTo("bad_json");
        assertThat(letter.getPayload().remaining()).isEqualTo(broken.length);
        assertThat(counted("bad_json")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"timestamp\":1769990352.4,\"label\":\"QP | bad_json",
                "nonsense | bad_json",
                "[1,2,3] | unknown_shape",
                "{\"a\":1} | unknown_shape",
                "{\"timestamp\":1769990352.4,\"label\":7} | bad_label",
                "{\"timestamp\":1769990352.4,\"label\":{\"a\":1}} | bad_label",
                "{\"timestamp\":1769990352.4,\"label\":\"TOOLONG\"} | bad_label",
                "{\"vdl2\":{\"avlc\":{\"acars\":{\"label\":null}}}} | bad_label",
            })
    void whatCannotBeReadIsADeadLetter(String json, String reason) {
        driver.send(json.strip());

        assertThat(afterAGoodOne()).hasSize(1);
        assertThat(driver.deadLetters.readValue().getReason()).isEqualTo(reason);
        assertThat(counted(reason)).isEqualTo(1);
    }

    @Test
    void aBombOfNestedObjectsIsADeadLetter() {
        driver.send("{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000));
        driver.send("{\"timestamp\":1,\"text\":" + "[".repeat(20_000));

        assertThat(afterAGoodOne()).hasSize(1);
        assertThat(driver.deadLetters.readValuesToList())
                .extracting(DeadLetter::getReason)
                .containsExactly("bad_json", "bad_json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"ack\":false",
                "\"ack\":\"!\"",
                "\"ack\":21",
                "\"ack\":null",
                "\"ack\":[]",
                "\"channel\":\"3\"",
                "\"channel\":{}",
                "\"freq\":\"131.550\"",
                "\"freq\":false",
                "\"freq\":-1",
                "\"freq\":1e300",
                "\"level\":\"loud\"",
                "\"error\":\"many\"",
                "\"error\":-5",
                "\"icao\":4224917,\"is_response\":0",
                "\"icao\":\"407795\"",
                "\"icao\":-1",
                "\"icao\":1e99",
                "\"hex\":17",
                "\"tail\":17",
                "\"tail\":[\"N1\"]",
                "\"flight\":false",
                "\"msgno\":50",
                "\"block_id\":{}",
                "\"assstat\":\"confused\"",
                "\"assstat\":5",
                "\"libacars\":\"text\"",
                "\"text\":17",
                "\"text\":null",
                "\"text\":[\"a\"]",
                "\"station_id\":5",
            })
    void aMemberOfTheWrongTypeCostsNoMessage(String member) {
        String name = member.substring(0, member.indexOf(':') + 1);
        String without = GOOD.replaceFirst(name.replace("\"", "\\\"") + "(?:\"[^\"]*\"|[^,}\"]+)", "\"unknown\":0");
        driver.send(without.substring(0, without.length() - 1) + "," + member + "}");

        AcarsMessage message = driver.messages.readValue();
        assertThat(message.getLabel()).isEqualTo("QP");
        assertThat(driver.deadLetters.isEmpty()).isTrue();
        assertThat(message.getErrors()).isNotNegative();
        assertThat(message.getIcao())
                .satisfiesAnyOf(
                        icao -> assertThat(icao).isNull(),
                        icao -> assertThat(icao).matches("[0-9A-F]{6}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "1e12", "1e300", "99999999999"})
    void anAbsurdTimeIsThatOfArrival(String seconds) {
        driver.send(GOOD.replace("1769990352.4", seconds));

        assertThat(driver.messages.readValue().getHeardAt()).isEqualTo(AcarsDriver.ARRIVED);
        assertThat(counted("bad_time")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"95.0,10.0", "-91,0", "35.0,-181.5", "1e300,0", "NaN,0"})
    void anAbsurdPositionOfTheLinkIsLeftOut(String latitude, String longitude) {
        String quoted = latitude.equals("NaN") ? "\"NaN\"" : latitude;
        driver.send("""
                {"vdl2":{"avlc":{"src":{"addr":"ABFDAF","type":"Aircraft"},"dst":{"addr":"1144AA","type":"Ground station"},\
                "xid":{"vdl_params":[{"name":"ac_location","value":{"loc":{"lat":%s,"lon":%s},"alt":37000}}]}},\
                "freq":136650000,"station":"V","t":{"sec":1769990648,"usec":1}}}""".formatted(quoted, longitude));

        assertThat(driver.reports.isEmpty()).isTrue();
        assertThat(counted("bad_position")).isEqualTo(1);
        assertThat(afterAGoodOne()).hasSize(1);
    }

    @Test
    void anHfFrameThatDoesNotKnowWhereItIsIsNoMistake() {
        driver.send("""
                {"hfdl":{"freq":11348000,"station":"H","t":{"sec":1769991934,"usec":1},"lpdu":{"err":false,\
                "src":{"type":"Aircraft","id":12,"ac_info":{"icao":"A1B2C3"}},"dst":{"type":"Ground station","id":17},\
                "hfnpdu":{"err":false,"pos":{"lat":180.0,"lon":180.0}}}}}""");

        assertThat(driver.reports.isEmpty()).isTrue();
        assertThat(driver.meters.find("acars.records.rejected").counters()).isEmpty();
    }
}
