package io.skyspy.streams.alerts;

import static io.skyspy.streams.alerts.Given.ZERO;
import static io.skyspy.streams.alerts.Given.aircraft;
import static io.skyspy.streams.alerts.Given.channel;
import static io.skyspy.streams.alerts.Given.low;
import static io.skyspy.streams.alerts.Given.lowRule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.skyspy.schemas.avro.AlertMatch;
import io.skyspy.schemas.avro.AlertSuppressionWindow;
import io.skyspy.schemas.avro.AlertVisibility;
import io.skyspy.schemas.avro.DeliveryStatus;
import io.skyspy.schemas.avro.NotificationDelivery;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the app does as a whole. */
final class AlertsTopologyTest {
    private static final String ICAO = "A1B2C3";

    @TempDir
    private Path directory;

    private AlertsDriver driver;

    @BeforeEach
    void open() {
        driver = new AlertsDriver(directory.resolve("first"));
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void theTopologyDoesNotChangeUnnoticed() throws IOException {
        // Names of nodes, stores and topics are durable: a change here asks for a decision record.
        try (InputStream expected = AlertsTopologyTest.class.getResourceAsStream("topology.txt")) {
            assertThat(expected).isNotNull();
            assertThat(AlertsDriver.topology(AlertsDriver.DEFAULTS, new SimpleMeterRegistry())
                            .describe()
                            .toString())
                    .isEqualToIgnoringWhitespace(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void aMatchIsToldWithAllThereIsToSay() {
        driver.write(lowRule(12));
        driver.send(low(ICAO, 3));

        AlertMatch match = only(driver.matches());
        assertThat(match.getId()).isBetween(1L, (1L << 53) - 1);
        assertThat(match.getRuleId()).isEqualTo(12);
        assertThat(match.getRuleName()).isEqualTo("Low");
        assertThat(match.getOwnerId()).isEqualTo(7);
        assertThat(match.getOwnerSession()).isNull();
        assertThat(match.getVisibility()).isEqualTo(AlertVisibility.SHARED);
        assertThat(match.getPriority()).isEqualTo("medium");
        assertThat(match.getMessage()).isEqualTo("Alert 'Low' triggered for TSTC3");
        assertThat(match.getTriggeredAt()).isEqualTo(ZERO.plusSeconds(3));
        assertThat(match.getAircraft().getIcao()).isEqualTo(ICAO);
        assertThat(match.getAircraft().getAltitudeBaroFt()).isEqualTo(900);
        assertThat(match.getAircraft().getDistanceNm()).isEqualTo(12.5f);
        assertThat(match.getAircraft().getBearingDeg()).isEqualTo(90f);
    }

    @Test
    void anAircraftWithoutCallsignIsNamedByItsAddress() {
        driver.write(lowRule(1));
        driver.send(low(ICAO, 0).setCallsign(null));

        assertThat(only(driver.matches()).getMessage()).isEqualTo("Alert 'Low' triggered for A1B2C3");
    }

    @Test
    void aRuleIsSilentUntilItsCooldownIsOver() {
        driver.write(lowRule(1));
        for (int second = 0; second <= 610; second += 5) {
            driver.send(low(ICAO, second));
        }

        assertThat(driver.matches())
                .extracting(AlertMatch::getTriggeredAt)
                .containsExactly(ZERO, ZERO.plusSeconds(300), ZERO.plusSeconds(600));
    }

    @Test
    void theCooldownGoesOnWhenTheAircraftNoLongerMatchesOrIsLost() {
        driver.write(lowRule(1));
        driver.send(low(ICAO, 0));
        driver.send(aircraft(ICAO, 10));
        driver.send(low(ICAO, 20));
        driver.lose(ICAO);
        driver.send(low(ICAO, 200));
        driver.send(low(ICAO, 301));

        assertThat(driver.matches())
                .extracting(AlertMatch::getTriggeredAt)
                .containsExactly(ZERO, ZERO.plusSeconds(301));
    }

    @Test
    void theCooldownIsThatOfOneAircraft() {
        driver.write(lowRule(1));
        driver.send(low("A00001", 0));
        driver.send(low("A00002", 1));
        driver.send(low("A00001", 2));

        assertThat(driver.matches())
                .extracting(match -> match.getAircraft().getIcao())
                .containsExactly("A00001", "A00002");
    }

    @Test
    void withoutCooldownARuleTellsEachTimeTheAircraftBeginsToMatch() {
        driver.write(lowRule(1).setCooldownMinutes(0));
        driver.send(low(ICAO, 0));
        driver.send(low(ICAO, 1));
        driver.send(aircraft(ICAO, 2));
        driver.send(low(ICAO, 3));
        driver.send(low(ICAO, 4));
        driver.lose(ICAO);
        driver.send(low(ICAO, 60));

        assertThat(driver.matches())
                .extracting(AlertMatch::getTriggeredAt)
                .containsExactly(ZERO, ZERO.plusSeconds(3), ZERO.plusSeconds(60));
    }

    @Test
    void aStateThatIsWrittenAgainChangesNothing() {
        driver.write(lowRule(1).setCooldownMinutes(0));
        driver.send(low(ICAO, 0));
        driver.send(aircraft(ICAO, 1));
        driver.send(low(ICAO, 0));
        driver.send(aircraft(ICAO, 1));

        assertThat(driver.matches()).hasSize(1);
    }

    @Test
    void aChangedRuleActsWithTheNextState() {
        driver.write(lowRule(1).setValue("500"));
        driver.send(low(ICAO, 0));
        assertThat(driver.matches()).isEmpty();

        driver.write(lowRule(1));
        driver.send(low(ICAO, 1));
        assertThat(driver.matches()).hasSize(1);

        driver.write(lowRule(1).setEnabled(false));
        driver.send(low(ICAO, 400));
        assertThat(driver.matches()).isEmpty();

        driver.write(lowRule(1).setCooldownMinutes(0));
        driver.send(low(ICAO, 401));
        assertThat(driver.matches()).hasSize(1);
    }

    @Test
    void aDeletedRuleNoLongerActs() {
        driver.write(lowRule(1));
        driver.delete(1);
        driver.send(low(ICAO, 0));

        assertThat(driver.matches()).isEmpty();
        assertThat(driver.meters.get("alerts.rules").gauge().value()).isZero();
    }

    @Test
    void aBrokenRuleDoesNotStopTheOthers() {
        driver.write(lowRule(1).setOperator("beneath"));
        driver.writeNoise("3");
        driver.write(lowRule(2));
        driver.send(low(ICAO, 0));

        assertThat(driver.matches()).extracting(AlertMatch::getRuleId).containsExactly(2L);
        assertThat(driver.meters.get("alerts.rules.broken").gauge().value()).isOne();
        assertThat(driver.meters.counter("alerts.refused", "what", "record").count())
                .isOne();
    }

    @Test
    void aRuleThatIsMendedActsAgain() {
        driver.write(lowRule(1).setOperator("beneath"));
        driver.write(lowRule(1));
        driver.send(low(ICAO, 0));

        assertThat(driver.matches()).hasSize(1);
        assertThat(driver.meters.get("alerts.rules.broken").gauge().value()).isZero();
    }

    @Test
    void scheduleAndWindowsGoByTheTimeOfTheAircraft() {
        // ZERO is 2023-11-14T22:13:20Z
        driver.write(lowRule(1)
                .setStartsAt(ZERO.plusSeconds(10))
                .setExpiresAt(ZERO.plusSeconds(20))
                .setCooldownMinutes(0));
        driver.write(lowRule(2)
                .setCooldownMinutes(0)
                .setSuppressionWindows(List.of(new AlertSuppressionWindow("tuesday", "22:00", "22:14", "UTC"))));
        for (int second = 0; second < 60; second += 5) {
            driver.send(low(ICAO, second));
        }

        assertThat(driver.matches())
                .extracting(
                        AlertMatch::getRuleId,
                        match -> Duration.between(ZERO, match.getTriggeredAt()).toSeconds())
                .containsExactly(tuple(1L, 10L), tuple(2L, 40L));
    }

    @Test
    void thereIsOneDeliveryForEachChannelAndTheWebHookOfTheRule() {
        driver.write(channel(1));
        driver.write(channel(2).setForAllRules(true));
        driver.write(channel(3).setForAllRules(true).setEnabled(false));
        driver.write(channel(4).setOwnerId(7L));
        driver.write(channel(5).setOwnerId(8L));
        driver.write(channel(6).setOwnerId(8L).setForAllRules(true));
        driver.write(channel(7));
        driver.write(lowRule(1).setChannelIds(List.of(1L, 3L, 4L, 5L, 99L)).setApiUrl("http://localhost/hook"));
        driver.send(low(ICAO, 0));

        AlertMatch match = only(driver.matches());
        Map<String, NotificationDelivery> deliveries = driver.deliveries();
        assertThat(deliveries)
                .containsOnlyKeys(
                        match.getId() + "/1", match.getId() + "/2", match.getId() + "/4", match.getId() + "/rule");
        assertThat(deliveries.values()).allSatisfy(delivery -> {
            assertThat(delivery.getStatus()).isEqualTo(DeliveryStatus.PENDING);
            assertThat(delivery.getAttempts()).isZero();
            assertThat(delivery.getMatch()).isEqualTo(match);
        });
        assertThat(deliveries)
                .hasEntrySatisfying(
                        match.getId() + "/rule",
                        own -> assertThat(own.getChannelId()).isNull())
                .hasEntrySatisfying(
                        match.getId() + "/4",
                        sent -> assertThat(sent.getChannelId()).isEqualTo(4));
    }

    @Test
    void aRuleOfASessionUsesNoChannelOfAUser() {
        driver.write(channel(4).setOwnerId(7L));
        driver.write(
                lowRule(1).setOwnerId(null).setOwnerSession("ab".repeat(32)).setChannelIds(List.of(4L)));
        driver.send(low(ICAO, 0));

        assertThat(only(driver.matches()).getOwnerSession()).isEqualTo("ab".repeat(32));
        assertThat(driver.deliveries()).isEmpty();
    }

    @Test
    void whatNeedsNotBeRememberedIsForgotten() {
        driver.write(lowRule(1));
        driver.send(low(ICAO, 0));
        driver.lose(ICAO);
        assertThat(driver.driver.getKeyValueStore(AlertsTopology.FIRINGS).get(ICAO))
                .isNotNull();

        driver.send(aircraft("A00001", 200));
        assertThat(driver.driver.getKeyValueStore(AlertsTopology.FIRINGS).get(ICAO))
                .isNotNull();

        driver.send(aircraft("A00001", 400));
        assertThat(driver.driver.getKeyValueStore(AlertsTopology.FIRINGS).get(ICAO))
                .isNull();
        assertThat(driver.meters.get("alerts.aircraft").gauge().value()).isOne();
    }

    @Test
    void whatThereIsNoRoomForIsRefused() {
        AlertsSettings small = new AlertsSettings(1, 1, 1, 1, Duration.ofMillis(100));
        try (AlertsDriver narrow = new AlertsDriver(directory.resolve("narrow"), small)) {
            narrow.write(lowRule(1));
            narrow.write(lowRule(2));
            narrow.write(channel(1).setForAllRules(true));
            narrow.write(channel(2).setForAllRules(true));
            narrow.send(low("A00001", 0));
            narrow.send(low("A00002", 0));

            assertThat(only(narrow.matches()).getAircraft().getIcao()).isEqualTo("A00001");
            assertThat(narrow.deliveries()).hasSize(1);
            for (String what : List.of("rule", "channel", "aircraft")) {
                assertThat(narrow.meters.counter("alerts.refused", "what", what).count())
                        .isOne();
            }
        }
    }

    @Test
    void theSameStatesGiveTheSameMatches() {
        List<AlertMatch> once = played("once");

        assertThat(once).hasSize(4);
        assertThat(played("again")).isEqualTo(once);
    }

    private List<AlertMatch> played(String where) {
        try (AlertsDriver again = new AlertsDriver(directory.resolve(where))) {
            again.write(lowRule(1));
            again.write(lowRule(2).setCooldownMinutes(0));
            for (int second = 0; second < 320; second += 10) {
                again.send(second == 100 ? aircraft(ICAO, second) : low(ICAO, second));
            }
            return again.matches();
        }
    }

    private static AlertMatch only(List<AlertMatch> matches) {
        assertThat(matches).hasSize(1);
        return matches.getFirst();
    }
}
