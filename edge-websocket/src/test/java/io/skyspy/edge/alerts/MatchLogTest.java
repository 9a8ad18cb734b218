package io.skyspy.edge.alerts;

import static io.skyspy.edge.AlertRecords.NOON;
import static io.skyspy.edge.AlertRecords.command;
import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.edge.AlertRecords;
import io.skyspy.schemas.avro.AlertAction;
import io.skyspy.schemas.avro.AlertMatch;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchLogTest {

    private final MatchLog log = new MatchLog(3, Duration.ofDays(30));

    private static AlertMatch match(long id, long second) {
        return AlertRecords.match(id, 1)
                .setTriggeredAt(NOON.plusSeconds(second))
                .build();
    }

    private List<Long> ids() {
        return log.newest(any -> true, 100).stream().map(Alert::id).toList();
    }

    @Test
    void theNewestComeFirstAndEachIsNewsOnce() {
        assertThat(log.put(match(1, 10))).isPresent();
        assertThat(log.put(match(2, 0))).isPresent();
        assertThat(log.put(match(1, 10))).isEmpty();

        assertThat(ids()).containsExactly(1L, 2L);
        assertThat(log.newest(any -> true, 1)).hasSize(1);
        assertThat(log.newestSince(NOON.plusSeconds(10), any -> true, 9))
                .extracting(Alert::id)
                .containsExactly(1L);
        assertThat(log.newestSince(NOON, any -> true, 9)).extracting(Alert::id).containsExactly(1L, 2L);
        assertThat(log.lastTriggered(1)).contains(NOON.plusSeconds(10));
        assertThat(log.lastTriggered(2)).isEmpty();
    }

    @Test
    void theLastCommandHolds() {
        log.put(match(1, 0));

        assertThat(log.put(command(1, AlertAction.ACKNOWLEDGE, 1))).hasValueSatisfying(alert -> {
            assertThat(alert.isAcknowledged()).isTrue();
            assertThat(alert.acknowledgement().orElseThrow().getBy()).isEqualTo("ann");
        });
        assertThat(log.put(command(1, AlertAction.ACKNOWLEDGE, 2))).isEmpty();
        assertThat(log.put(command(1, AlertAction.UNACKNOWLEDGE, 3)))
                .hasValueSatisfying(alert -> assertThat(alert.isAcknowledged()).isFalse());
        assertThat(log.put(command(1, AlertAction.DELETE, 4)))
                .hasValueSatisfying(alert -> assertThat(alert.isDeleted()).isTrue());
        assertThat(log.put(command(1, AlertAction.DELETE, 5))).isEmpty();
        assertThat(ids()).isEmpty();
        assertThat(log.find(1)).isEmpty();
        assertThat(log.count()).isZero();
        assertThat(log.put(match(1, 0))).isEmpty();
    }

    @Test
    void aCommandMayComeBeforeItsMatch() {
        assertThat(log.put(command(1, AlertAction.ACKNOWLEDGE, 1))).isEmpty();
        assertThat(log.put(command(2, AlertAction.DELETE, 1))).isEmpty();

        assertThat(log.put(match(1, 0)))
                .hasValueSatisfying(alert -> assertThat(alert.isAcknowledged()).isTrue());
        assertThat(log.put(match(2, 0))).isEmpty();
        assertThat(ids()).containsExactly(1L);
    }

    @Test
    void theOldestMakeRoom() {
        log.put(match(1, 0));
        log.put(match(2, 1));
        log.put(match(3, 2));
        log.put(match(4, 3));
        assertThat(ids()).containsExactly(4L, 3L, 2L);

        log.put(match(5, Duration.ofDays(31).toSeconds()));
        assertThat(ids()).containsExactly(5L);
        assertThat(log.put(match(6, 0))).as("is told, though not kept").isPresent();
        assertThat(ids()).containsExactly(5L);
    }
}
