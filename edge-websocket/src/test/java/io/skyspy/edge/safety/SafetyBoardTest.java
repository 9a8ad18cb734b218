package io.skyspy.edge.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.edge.SafetyEvents;
import io.skyspy.schemas.avro.SafetyEvent;
import io.skyspy.schemas.avro.SafetyStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SafetyBoardTest {

    private static final Instant START = Instant.parse("2024-01-15T10:00:00Z");

    private static final Optional<String> NONE = Optional.empty();

    private final SafetyBoard board = new SafetyBoard(3);

    private static SafetyEvent event(long id, int sequence, SafetyStatus status) {
        return SafetyEvents.emergency(id)
                .setSequence(sequence)
                .setStatus(status)
                .setFirstSeenAt(START.plusSeconds(id))
                .build();
    }

    private List<Long> ids() {
        return board.newest(event -> true, 10).stream().map(SafetyEvent::getId).toList();
    }

    @Test
    void theSameAgainAndWhatIsOlderIsNoNews() {
        assertThat(board.put(event(1, 2, SafetyStatus.ACTIVE))).isTrue();
        assertThat(board.put(event(1, 2, SafetyStatus.ACTIVE))).isFalse();
        assertThat(board.put(event(1, 1, SafetyStatus.ACTIVE))).isFalse();
        assertThat(board.put(event(1, 3, SafetyStatus.RESOLVED))).isTrue();
        assertThat(board.find(1)).map(SafetyBoard::isActive).contains(false);
        assertThat(ids()).containsExactly(1L);
    }

    @Test
    void theNewestComeFirstAndNoMoreThanAskedFor() {
        board.put(event(2, 1, SafetyStatus.ACTIVE));
        board.put(event(1, 1, SafetyStatus.ACTIVE));
        board.put(event(3, 1, SafetyStatus.ACTIVE));

        assertThat(ids()).containsExactly(3L, 2L, 1L);
        assertThat(board.newest(event -> event.getId() != 3, 1))
                .extracting(SafetyEvent::getId)
                .containsExactly(2L);
    }

    @Test
    void theOldestThatIsOverMakesRoom() {
        board.put(event(1, 1, SafetyStatus.ACTIVE));
        board.put(event(2, 1, SafetyStatus.RESOLVED));
        board.put(event(3, 1, SafetyStatus.ACTIVE));
        board.put(event(4, 1, SafetyStatus.ACTIVE));
        assertThat(ids()).containsExactly(4L, 3L, 1L);

        board.put(event(5, 1, SafetyStatus.ACTIVE));
        assertThat(ids()).containsExactly(5L, 4L, 3L);
    }

    @Test
    void anAcknowledgementIsWaitedFor() throws InterruptedException {
        board.put(event(1, 1, SafetyStatus.ACTIVE));
        assertThat(board.awaitAcknowledged(1, true, Duration.ofMillis(1))).isFalse();
        Thread other = Thread.ofVirtual()
                .start(() -> board.put(SafetyEvents.emergency(1)
                        .setSequence(2)
                        .setFirstSeenAt(START.plusSeconds(1))
                        .setAcknowledged(true)
                        .build()));

        assertThat(board.awaitAcknowledged(1, true, Duration.ofSeconds(10))).isTrue();
        other.join();
    }

    @Test
    void filtersTakeEitherCaseEitherAircraftAndTheOriginalsSquawks() {
        SafetyEvent emergency = SafetyEvents.emergency(1).build();
        SafetyEvent conflict = SafetyEvents.conflict(2).build();

        assertThat(emergency).matches(type("EMERGENCY_squawk")).matches(type("7700"));
        assertThat(conflict).matches(type("7700").negate());
        assertThat(emergency).matches(type("7600").negate());
        assertThat(emergency)
                .matches(new SafetyFilter(NONE, Optional.of("Critical"), NONE, Optional.of(false), Optional.of(START)));
        assertThat(conflict)
                .matches(new SafetyFilter(NONE, NONE, Optional.of("d4e5f6"), Optional.empty(), Optional.empty()));
    }

    private static SafetyFilter type(String name) {
        return new SafetyFilter(Optional.of(name), NONE, NONE, Optional.empty(), Optional.empty());
    }

    @Test
    void aTallyCountsByKindWorstSeverityAndAircraft() {
        SafetyTally tally = SafetyTally.of(List.of(
                SafetyEvents.emergency(1).build(),
                SafetyEvents.conflict(2).setStatus(SafetyStatus.RESOLVED).build()));

        assertThat(tally.total()).isEqualTo(2);
        assertThat(tally.active()).isEqualTo(1);
        assertThat(tally.byKind().values()).containsExactly(1, 1);
        assertThat(tally.bySeverity()).hasSize(1);
        assertThat(tally.aircraft())
                .singleElement()
                .satisfies(aircraft -> assertThat(aircraft.total()).isEqualTo(2));
    }
}
