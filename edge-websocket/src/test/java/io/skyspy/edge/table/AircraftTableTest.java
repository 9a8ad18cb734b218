package io.skyspy.edge.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skyspy.edge.States;
import io.skyspy.schemas.avro.AircraftState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AircraftTableTest {

    private final AircraftTable table = new AircraftTable(Duration.ofMinutes(2), Duration.ofSeconds(10));

    private Picture cut(int second, TableEvent... events) {
        return table.cut(new Inbox.Arrivals(List.of(events), Offsets.NONE), States.NOON.plusSeconds(second));
    }

    private static TableEvent seen(AircraftState.Builder state) {
        return new TableEvent.Seen(state.build(), 0);
    }

    @Test
    void aCutWithoutNewsKeepsTheVersion() {
        assertThat(cut(0, seen(States.southwest())).version()).isEqualTo(1);
        assertThat(cut(1).version()).isEqualTo(1);
        assertThat(cut(2, seen(States.southwest().setSequence(2).setMessages(99)))
                        .version())
                .as("what no delta tells is no news")
                .isEqualTo(1);
    }

    @Test
    void anOlderStateIsIgnoredButACounterThatStartsAgainIsNot() {
        cut(0, seen(States.heard("A00001", 10, 10).setAltitudeBaroFt(1000)));
        assertThat(cut(1, seen(States.heard("A00001", 9, 9).setAltitudeBaroFt(900)))
                        .version())
                .isEqualTo(1);
        Picture again = cut(2, seen(States.heard("A00001", 1, 11).setAltitudeBaroFt(1100)));
        assertThat(again.since(1).changed())
                .singleElement()
                .satisfies(change ->
                        assertThat(change.fields()).containsExactly(Field.ALTITUDE_BARO_FT, Field.ALTITUDE_FT));
    }

    @Test
    void whoLeftAndCameBackIsRemovedAndAdded() {
        cut(0, seen(States.southwest()));
        Picture back = cut(1, new TableEvent.Gone("A1B2C3", "timeout"), seen(States.southwest()));

        assertThat(back.since(1).removed())
                .singleElement()
                .satisfies(gone -> assertThat(gone.reason()).isEqualTo("timeout"));
        assertThat(back.since(1).added()).hasSize(1);
        assertThat(back.missingSince(1, Optional.empty(), Optional.empty())).isEmpty();
        assertThat(back.since(0).removed())
                .as("who never knew it need not be told")
                .isEmpty();
    }

    @Test
    void whatCameAndLeftInBetweenIsNotMentioned() {
        cut(0, seen(States.southwest()));
        cut(1, seen(States.heard("B00001", 1, 1)));
        Changes changes = cut(2, new TableEvent.Gone("B00001", "timeout")).since(1);

        assertThat(changes.removed()).isEmpty();
        assertThat(changes.added()).isEmpty();
    }

    @Test
    void historyIsForgottenAfterItsTime() {
        cut(0, seen(States.southwest()));
        cut(1, new TableEvent.Gone("A1B2C3", "timeout"));
        assertThat(cut(5, seen(States.heard("B00001", 1, 1))).reachesBackTo(0)).isTrue();
        Picture later = cut(14, seen(States.heard("C00001", 1, 1)));

        assertThat(later.reachesBackTo(1)).isFalse();
        assertThat(later.reachesBackTo(2)).isTrue();
        assertThatThrownBy(() -> later.since(1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void removalsAreBoundedInNumber() {
        TableEvent[] come = new TableEvent[History.MOST_REMOVALS + 1];
        TableEvent[] go = new TableEvent[come.length];
        for (int i = 0; i < come.length; i++) {
            String icao = String.format("%06X", i);
            come[i] = seen(States.heard(icao, 1, 0));
            go[i] = new TableEvent.Gone(icao, "timeout");
        }
        cut(1, come);
        assertThat(cut(2, go).reachesBackTo(1)).isFalse();
    }

    @Test
    void aGhostIsDroppedByTheTimeOfItsFeed() {
        cut(0, seen(States.heard("A00001", 1, 0)));
        assertThat(cut(20, seen(States.heard("B00001", 1, 119))).rows()).hasSize(2);
        Picture later = cut(40, seen(States.heard("B00001", 2, 150)));

        assertThat(later.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.icao()).isEqualTo("B00001"));
        assertThat(later.missingSince(2, Optional.empty(), Optional.empty())).containsExactly("A00001");
    }

    @Test
    void aGhostInTheTopicIsNeverShownAfterARestart() {
        Picture first = cut(0, seen(States.heard("A00001", 1, 0)), seen(States.heard("B00001", 1, 600)));
        assertThat(first.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.icao()).isEqualTo("B00001"));
    }

    @Test
    void aFeedThatHasGoneQuietIsForgotten() {
        cut(0, seen(States.heard("A00001", 1, 0)));
        assertThat(cut(119).rows()).hasSize(1);
        assertThat(cut(121).rows()).isEmpty();
    }

    @Test
    void aReceiverWhoseClockRunsAheadDoesNotClearTheSky() {
        cut(0, seen(States.heard("A00001", 1, 0)), seen(States.heard("B00001", 1, 0)));
        Picture picture = cut(5, seen(States.heard("A00001", 2, 5)), seen(States.heard("B00001", 2, 3600)));
        assertThat(picture.rows()).hasSize(2);
    }

    @Test
    void ageIsToldInTheTimeOfTheFeed() {
        cut(0, seen(States.heard("A00001", 1, 0)));
        Picture picture = cut(3);
        Row row = picture.rows().iterator().next();
        assertThat(picture.age(row, row.state().getLastSeenAt())).isEqualTo(Duration.ofSeconds(3));
    }
}
