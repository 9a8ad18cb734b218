package io.skyspy.streams.alerts;

import static io.skyspy.streams.alerts.Given.aircraft;
import static io.skyspy.streams.alerts.Given.low;
import static io.skyspy.streams.alerts.Given.lowRule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.AlertMatch;
import io.skyspy.schemas.avro.AlertRule;
import io.skyspy.testkit.AppProcess;
import io.skyspy.testkit.EmbeddedKafka;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The app on a real broker: killed between states as {@code kill -9} does, and told of new rules while it runs. */
final class RestartIT {
    private static final int AIRCRAFT = 20;
    private static final int LAST_S = 700;
    private static final Duration SOON = Duration.ofMinutes(2);

    @TempDir
    private Path directory;

    @Test
    void noMatchIsLostOrToldTwice() throws IOException {
        List<AlertMatch> expected = withoutInterruption();
        try (EmbeddedKafka kafka = EmbeddedKafka.start();
                Neighbours neighbours = new Neighbours(kafka)) {
            rules().forEach(neighbours::write);
            try (AppProcess app = app(kafka, "app")) {
                neighbours.send(states(0, 100));
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(neighbours.matches()).isNotEmpty());
                neighbours.send(states(100, 350));
                app.kill();
            }
            neighbours.send(states(350, 500));
            try (AppProcess app = app(kafka, "app")) {
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(neighbours.matches()).hasSizeGreaterThan(expected.size() / 2));
                app.kill();
            }
            neighbours.send(states(500, LAST_S));
            // in an empty directory: what fired when comes back from Kafka
            try (AppProcess app = app(kafka, "elsewhere")) {
                await().atMost(SOON)
                        .untilAsserted(
                                () -> assertThat(neighbours.matches()).hasSizeGreaterThanOrEqualTo(expected.size()));
                assertThat(app.isAlive()).isTrue();
            }

            assertThat(neighbours.matches()).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void aRuleWrittenWhileItRunsActsAtOnce() throws IOException {
        try (EmbeddedKafka kafka = EmbeddedKafka.start();
                Neighbours neighbours = new Neighbours(kafka);
                AppProcess app = app(kafka, "app")) {
            neighbours.write(lowRule(1).build());
            neighbours.send(List.of(low("400001", 0).build()));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(neighbours.matches()).isNotEmpty());

            List<Long> waitedMs = new ArrayList<>();
            try (KafkaConsumer<String, AlertMatch> listener = neighbours.listener()) {
                for (int round = 0; round < 5; round++) {
                    waitedMs.add(msUntilMatch(neighbours, listener, 10 + round));
                }
            }

            assertThat(waitedMs).as("milliseconds until a new rule acts").allMatch(ms -> ms < 5_000);
            assertThat(waitedMs)
                    .as("on a machine with other work, once at least")
                    .anyMatch(ms -> ms < 1_000);
            assertThat(app.isAlive()).isTrue();
        }
    }

    /** Writes a rule, then a state every 50 ms until it has told of one. */
    private static long msUntilMatch(Neighbours neighbours, KafkaConsumer<String, AlertMatch> listener, int rule) {
        long begun = System.nanoTime();
        neighbours.write(lowRule(rule).build());
        for (int step = 1; step < 1_000; step++) {
            neighbours.send(List.of(low("400001", 100 * rule + 0.05 * step).build()));
            for (var record : listener.poll(Duration.ofMillis(50))) {
                if (record.value().getRuleId() == rule) {
                    return (System.nanoTime() - begun) / 1_000_000;
                }
            }
        }
        throw new AssertionError("no match of rule " + rule);
    }

    private AppProcess app(EmbeddedKafka kafka, String where) throws IOException {
        return AppProcess.start(StreamsAlertsApplication.class, kafka, directory.resolve(where));
    }

    private List<AlertMatch> withoutInterruption() {
        try (AlertsDriver driver = new AlertsDriver(directory.resolve("driver"))) {
            rules().forEach(rule -> driver.write(AlertRule.newBuilder(rule)));
            states(0, LAST_S).forEach(state -> driver.send(AircraftState.newBuilder(state)));
            return driver.matches();
        }
    }

    /** One with and one without cooldown, and one that cannot be evaluated. */
    private static List<AlertRule> rules() {
        return List.of(
                lowRule(1).build(),
                lowRule(2).setCooldownMinutes(0).build(),
                lowRule(3).setOperator("beneath").build());
    }

    /** Each aircraft every ten seconds, low in every other minute. */
    private static List<AircraftState> states(int fromS, int untilS) {
        List<AircraftState> states = new ArrayList<>();
        for (int second = fromS; second < untilS; second += 10) {
            for (int i = 0; i < AIRCRAFT; i++) {
                String icao = "4000%02X".formatted(i);
                boolean isLow = (second + i) / 60 % 2 == 1;
                states.add((isLow ? low(icao, second) : aircraft(icao, second)).build());
            }
        }
        return states;
    }
}
