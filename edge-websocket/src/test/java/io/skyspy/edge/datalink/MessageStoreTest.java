package io.skyspy.edge.datalink;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.edge.States;
import io.skyspy.edge.TestClock;
import io.skyspy.schemas.avro.AcarsMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageStoreTest {

    private static final Instant NOON = States.NOON;

    private final TestClock clock = new TestClock();
    private final MessageStore store = new MessageStore(Duration.ofHours(24), 100, clock);

    private static AcarsMessage message(String id, Instant heardAt) {
        return Messages.clearanceRequest(id, heardAt).build();
    }

    private List<String> ids() {
        return store.recent().stream().map(AcarsMessage::getId).toList();
    }

    @Test
    void theNewestComeFirstInWhateverOrderTheyCame() {
        store.put(message("b", NOON.minusSeconds(2)));
        store.put(message("c", NOON.minusSeconds(1)));
        store.put(message("a", NOON.minusSeconds(3)));

        assertThat(ids()).containsExactly("c", "b", "a");
        assertThat(store.newest(MessageFilter.CONTENT, 2)).hasSize(2);
    }

    @Test
    void aFurtherCopyTakesThePlaceOfTheMessage() {
        assertThat(store.put(message("a", NOON))).isEqualTo(MessageStore.Change.NEW);
        AcarsMessage again = Messages.clearanceRequest("a", NOON).setCopies(2).build();

        assertThat(store.put(again)).isEqualTo(MessageStore.Change.COPY);
        assertThat(store.recent()).containsExactly(again);
    }

    @Test
    void whatIsReadOnceMoreTellsNothingNew() {
        store.put(message("a", NOON));
        long version = store.version();

        assertThat(store.put(message("a", NOON))).isEqualTo(MessageStore.Change.NONE);
        assertThat(store.version()).isEqualTo(version);
    }

    @Test
    void aWholeTextTakesThePlaceOfItsPartsForGood() {
        store.put(message("part 1", NOON));
        store.put(message("part 2", NOON.plusSeconds(1)));
        store.put(Messages.clearanceRequest("whole", NOON.plusSeconds(1))
                .setSupersedes(List.of("part 1", "part 2"))
                .build());
        assertThat(ids()).containsExactly("whole");

        AcarsMessage late =
                Messages.clearanceRequest("part 1", NOON).setCopies(2).build();
        assertThat(store.put(late)).isEqualTo(MessageStore.Change.NONE);
        assertThat(ids()).containsExactly("whole");
    }

    @Test
    void theOldestAreForgottenWhenThereAreTooMany() {
        for (int i = 0; i < 250; i++) {
            store.put(message("m" + i, NOON.plusMillis(i)));
        }

        assertThat(ids()).hasSize(100).startsWith("m249").endsWith("m150");
    }

    @Test
    void messagesAreForgottenAfterADay() {
        store.put(message("old", NOON));
        clock.advance(Duration.ofHours(24).plusSeconds(1));
        assertThat(ids()).isEmpty();

        store.put(message("new", clock.instant()));
        assertThat(ids()).containsExactly("new");
        assertThat(store.put(message("older", NOON))).isEqualTo(MessageStore.Change.NONE);
    }
}
