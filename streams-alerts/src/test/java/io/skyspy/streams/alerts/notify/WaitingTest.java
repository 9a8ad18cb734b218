package io.skyspy.streams.alerts.notify;

import static io.skyspy.streams.alerts.notify.NotifyRecords.AT;
import static io.skyspy.streams.alerts.notify.NotifyRecords.pending;
import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.schemas.avro.DeliveryStatus;
import io.skyspy.schemas.avro.NotificationDelivery;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaitingTest {

    private static final Attempt LATER = new Attempt.Later("the receiver answered 503", Optional.empty());

    private final Waiting waiting = new Waiting(NotifyRecords.settings(3));

    @Test
    void ofAChannelOneIsTriedAtATimeAndOthersDoNotWaitForIt() {
        waiting.read("1/7", pending(7L));
        waiting.read("2/7", pending(7L));
        waiting.read("3/8", pending(8L));

        assertThat(keys(waiting.due(AT, 10))).containsExactly("1/7", "3/8");
        assertThat(waiting.due(AT, 10)).isEmpty();
    }

    @Test
    void theNextOfAChannelComesAfterThePause() {
        waiting.read("1/7", pending(7L));
        waiting.read("2/7", pending(7L));
        Waiting.Item first = waiting.due(AT, 10).getFirst();

        assertThat(waiting.ended(first, new Attempt.Delivered(), AT)).hasValueSatisfying(outcome -> {
            assertThat(outcome.problem()).isNull();
            assertThat(outcome.attempts()).isEqualTo(1);
        });
        assertThat(waiting.due(AT, 10)).isEmpty();
        assertThat(keys(waiting.due(AT.plusMillis(50), 10))).containsExactly("2/7");
    }

    @Test
    void whatFailsIsTriedAgainLaterAndGivenUpInTheEnd() {
        waiting.read("1/7", pending(7L));

        assertThat(waiting.ended(waiting.due(AT, 1).getFirst(), LATER, AT)).isEmpty();
        assertThat(waiting.due(AT.plusMillis(100), 1)).isEmpty();
        Waiting.Item second = waiting.due(AT.plusMillis(300), 1).getFirst();
        assertThat(waiting.ended(second, LATER, AT.plusMillis(300))).isEmpty();
        Waiting.Item third = waiting.due(AT.plusMillis(900), 1).getFirst();

        assertThat(waiting.ended(third, LATER, AT.plusMillis(900))).hasValueSatisfying(outcome -> {
            assertThat(outcome.problem()).isEqualTo("the receiver answered 503");
            assertThat(outcome.attempts()).isEqualTo(3);
        });
        assertThat(waiting.size()).isZero();
    }

    @Test
    void aReceiverThatAsksForAPauseGetsIt() {
        waiting.read("1/7", pending(7L));
        Attempt busy = new Attempt.Later("the receiver answered 429", Optional.of(Duration.ofSeconds(30)));

        assertThat(waiting.ended(waiting.due(AT, 1).getFirst(), busy, AT)).isEmpty();

        assertThat(waiting.due(AT.plusSeconds(29), 1)).isEmpty();
        assertThat(waiting.due(AT.plusSeconds(30), 1)).hasSize(1);
    }

    @Test
    void whatIsWrittenDownAsDoneWaitsNoLonger() {
        waiting.read("1/7", pending(7L));
        waiting.read("1/7", done(7L));
        waiting.read("2/8", pending(8L));
        waiting.read("2/8", null);

        assertThat(waiting.size()).isZero();
    }

    @Test
    void thereIsRoomForSoManyOnly() {
        assertThat(waiting.read("1/7", pending(7L))).isTrue();
        assertThat(waiting.read("2/7", pending(7L))).isTrue();
        assertThat(waiting.read("3/7", pending(7L))).isTrue();
        assertThat(waiting.read("3/7", pending(7L))).isTrue();
        assertThat(waiting.read("4/7", pending(7L))).isFalse();
    }

    @Test
    void whatIsTooOldIsNotSent() {
        waiting.read("1/7", pending(7L));
        waiting.read("2/7", pending(7L, AT.plusSeconds(3600)));

        assertThat(keys(waiting.expired(AT.plus(Duration.ofHours(6)).plusMillis(1))))
                .containsExactly("1/7");
        assertThat(waiting.size()).isEqualTo(1);
    }

    private static NotificationDelivery done(long channel) {
        return NotifyRecords.delivery(channel, AT, DeliveryStatus.DELIVERED);
    }

    private static List<String> keys(List<Waiting.Item> items) {
        return items.stream().map(Waiting.Item::key).toList();
    }
}
