package io.skyspy.streams.safety;

import static io.skyspy.streams.safety.States.airliner;
import static io.skyspy.streams.safety.States.overMeridian;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.SafetyChange;
import io.skyspy.schemas.avro.SafetyEvent;
import io.skyspy.schemas.avro.SafetyEventKind;
import io.skyspy.testkit.AppProcess;
import io.skyspy.testkit.EmbeddedKafka;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The app on a real broker, killed in the middle of incidents as {@code kill -9} does. */
final class RestartIT {
    private static final int EMERGENCIES = 20;
    private static final int BEGIN_S = 5;
    private static final int END_S = 25;
    private static final Duration SOON = Duration.ofMinutes(2);

    @TempDir
    private Path directory;

    @Test
    void noEventIsLostOrToldTwice() throws IOException {
        try (EmbeddedKafka kafka = EmbeddedKafka.start();
                Neighbours neighbours = new Neighbours(kafka)) {
            try (AppProcess app = app(kafka, "app")) {
                neighbours.send(states(0, 10));
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(count(neighbours.events(), SafetyChange.DETECTED))
                                .isEqualTo(EMERGENCIES));
                neighbours.send(states(10, 20));
                app.kill();
            }
            neighbours.send(states(20, 40));
            try (AppProcess app = app(kafka, "app")) {
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(count(neighbours.events(), SafetyChange.RESOLVED))
                                .isEqualTo(EMERGENCIES));
                assertThat(app.isAlive()).isTrue();
            }
            List<SafetyEvent> told = neighbours.events();

            assertThat(lines(told)).isEqualTo(lines(withoutInterruption(states(0, 40))));
            assertThat(told).hasSize(lines(told).size());
        }
    }

    @Test
    void aConflictThatIsInterruptedIsStillOneConflict() throws IOException {
        try (EmbeddedKafka kafka = EmbeddedKafka.start();
                Neighbours neighbours = new Neighbours(kafka)) {
            try (AppProcess app = app(kafka, "app")) {
                neighbours.send(encounter(-44_000, -20_000));
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(conflicts(neighbours.events()))
                                .extracting(SafetyEvent::getChange)
                                .contains(SafetyChange.DETECTED));
                app.kill();
            }
            neighbours.send(encounter(-20_000, 24_000));
            try (AppProcess app = app(kafka, "app")) {
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(conflicts(neighbours.events()))
                                .extracting(SafetyEvent::getChange)
                                .contains(SafetyChange.RESOLVED));
                assertThat(app.isAlive()).isTrue();
            }
            List<SafetyEvent> told = conflicts(neighbours.events());

            assertThat(count(told, SafetyChange.DETECTED)).isEqualTo(1);
            assertThat(count(told, SafetyChange.RESOLVED)).isEqualTo(1);
            assertThat(told).extracting(SafetyEvent::getSequence).doesNotHaveDuplicates();
            assertThat(told.stream().map(SafetyEvent::getId).distinct())
                    .containsExactly(conflicts(withoutInterruption(encounter(-44_000, 24_000)))
                            .getFirst()
                            .getId());
        }
    }

    private AppProcess app(EmbeddedKafka kafka, String where) throws IOException {
        return AppProcess.start(StreamsSafetyApplication.class, kafka, directory.resolve(where));
    }

    private List<SafetyEvent> withoutInterruption(List<AircraftState> states) {
        try (SafetyDriver driver = new SafetyDriver(directory.resolve("driver"))) {
            states.forEach(state -> driver.states.pipeInput(state.getIcao(), state));
            return driver.events.readValuesToList();
        }
    }

    /** Each aircraft once a second, with an emergency from one time to another. */
    private static List<AircraftState> states(int fromS, int untilS) {
        List<AircraftState> states = new ArrayList<>();
        for (int second = fromS; second < untilS; second++) {
            for (int i = 0; i < EMERGENCIES; i++) {
                boolean emergency = second >= BEGIN_S && second < END_S;
                states.add(airliner("4000%02X".formatted(i), 1_000L * second + i)
                        .setSquawk(emergency ? "7700" : "2345")
                        .build());
            }
        }
        return states;
    }

    /** Two that fly towards each other. */
    private static List<AircraftState> encounter(long fromMs, long untilMs) {
        List<AircraftState> states = new ArrayList<>();
        for (long ms = fromMs; ms < untilMs; ms += 2_000) {
            states.add(overMeridian("400001", ms, 90).build());
            states.add(overMeridian("400002", ms + 300, 270).build());
        }
        return states;
    }

    private static long count(List<SafetyEvent> events, SafetyChange change) {
        return events.stream().filter(event -> event.getChange() == change).count();
    }

    private static List<SafetyEvent> conflicts(List<SafetyEvent> events) {
        return events.stream()
                .filter(event -> event.getKind() == SafetyEventKind.PROXIMITY_CONFLICT)
                .toList();
    }

    private static Set<String> lines(List<SafetyEvent> events) {
        return events.stream()
                .map(event -> event.getId() + " " + event.getSequence() + " " + event.getChange() + " "
                        + event.getChangedAt())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
