package io.skyspy.ingest.adsb.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.ingest.adsb.feed.RawFrame;
import io.skyspy.ingest.adsb.feed.Rejection;
import io.skyspy.ingest.adsb.feed.ReportDraft;
import io.skyspy.runtime.outbox.DeadLetters;
import io.skyspy.runtime.outbox.OutgoingRecord;
import io.skyspy.schemas.Partitions;
import io.skyspy.schemas.avro.AircraftReport;
import io.skyspy.schemas.avro.DataSource;
import io.skyspy.schemas.avro.FrameBatch;
import io.skyspy.schemas.avro.ReportFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeedPublisherTest {

    private static final String OF_485020 = "8d485020994409940838175b284f";
    private static final String OF_40621D = "8d40621d58c382d690c8ac2863a7";

    private final Published published = new Published();
    private final SourceIdentity roof = new SourceIdentity("roof", SourceType.BEAST_CONNECT, 43.6, 1.4);
    private final FeedPublisher publisher = published.publisher(roof, new BatchLimits(Duration.ofMinutes(1), 3));
    private final LiveFeed feed = new LiveFeed(publisher, Published.CLOCK);

    @Test
    void sendsTheFramesOfAnAircraftToThePartitionOfItsAddress() {
        feed.frame(frame(OF_485020));
        feed.frame(frame(OF_40621D));
        publisher.publishAll();

        assertThat(published.records)
                .extracting(OutgoingRecord::partition)
                .containsExactlyInAnyOrder(
                        Partitions.of("485020", Published.PARTITIONS), Partitions.of("40621D", Published.PARTITIONS));
        assertThat(published.records).extracting(OutgoingRecord::key).containsOnly("roof");
    }

    @Test
    void gathersFramesUntilThereAreEnough() {
        feed.frame(frame(OF_485020));
        feed.frame(frame(OF_485020));
        assertThat(published.records).isEmpty();

        feed.frame(frame(OF_485020));

        assertThat(published.batches()).singleElement().satisfies(batch -> {
            assertThat(batch.getFrames()).hasSize(3);
            assertThat(batch.getReceiverLatitudeDeg()).isEqualTo(43.6);
        });
        assertThat(published.records.getFirst().timestampMillis()).isEqualTo(Published.NOW.toEpochMilli());
    }

    @Test
    void publishesWhatHasWaitedForTheWindow() {
        FeedPublisher impatient = published.publisher(roof, new BatchLimits(Duration.ofNanos(1), 500));
        new LiveFeed(impatient, Published.CLOCK).frame(frame(OF_485020));

        assertThat(impatient.untilDue()).hasValue(Duration.ZERO);
        impatient.publishDue();

        assertThat(published.frames()).hasSize(1);
        assertThat(impatient.untilDue()).isEmpty();
    }

    @Test
    void timesLiveFramesByTheirArrivalInMicroseconds() {
        feed.frame(frame(OF_485020));
        publisher.publishAll();

        assertThat(published.frames().getFirst().getReceivedAt()).isEqualTo(Published.NOW);
    }

    @Test
    void followsAReplayClockIntoThePastButNotIntoTheFuture() {
        Instant past = Instant.parse("2024-01-01T00:00:00Z");
        Instant future = Published.NOW.plus(Duration.ofHours(1));

        feed.frame(heardAt(past));
        feed.frame(heardAt(future));
        publisher.publishAll();

        assertThat(published.frames()).extracting(f -> f.getReceivedAt()).containsExactly(past, Published.NOW);
        assertThat(rejected(Rejection.BAD_TIME)).isEqualTo(1);
    }

    @Test
    void keepsReceiversInsideAFeedApart() {
        byte[] bytes = HexFormat.of().parseHex(OF_485020);
        feed.frame(new RawFrame(bytes, null, null, null, "00aa"));
        feed.frame(new RawFrame(bytes, null, null, null, "00bb"));
        feed.frame(frame(OF_485020));
        publisher.publishAll();

        assertThat(published.batches())
                .extracting(FrameBatch::getReceiver)
                .containsExactly("roof/00aa", "roof/00bb", "roof");
        assertThat(published.records).extracting(OutgoingRecord::partition).containsOnly(Partitions.of("485020", 4));
    }

    @Test
    void boundsTheReceiversInsideAFeed() {
        byte[] bytes = HexFormat.of().parseHex(OF_485020);
        for (int id = 0; id < 20_000; id++) {
            feed.frame(new RawFrame(bytes, null, null, null, Integer.toHexString(id)));
        }
        publisher.publishAll();

        Set<String> receivers = new HashSet<>();
        published.batches().forEach(batch -> receivers.add(batch.getReceiver()));
        assertThat(receivers).hasSize(8_192 + 1).contains("roof");
        assertThat(rejected(Rejection.TOO_MANY_RECEIVERS)).isEqualTo(20_000 - 8_192);
    }

    @Test
    void publishesFramesWithoutAddressToThePartitionOfTheReceiver() {
        feed.frame(frame("3a77"));
        publisher.publishAll();

        assertThat(published.records.getFirst().partition()).isEqualTo(Partitions.of("roof", Published.PARTITIONS));
    }

    @Test
    void believesTheClockOfAReportThatIsNearOurs() {
        long near = Published.NOW.minusSeconds(10).toEpochMilli();

        feed.report(draft(near));
        feed.report(draft(near - 100_000));

        assertThat(published.reports())
                .extracting(AircraftReport::getReportedAt)
                .containsExactly(
                        Instant.ofEpochMilli(near - 500), Instant.ofEpochMilli(Published.NOW.toEpochMilli() - 500));
        assertThat(published.records).extracting(OutgoingRecord::key).containsOnly("485020");
        assertThat(published.reports().getFirst().getReceiver()).isEqualTo("roof");
    }

    @Test
    void boundsTheRateOfDeadLetters() {
        for (int i = 0; i < 500; i++) {
            feed.rejected(Rejection.BAD_JSON, new byte[100_000]);
        }

        assertThat(published.deadLetters()).hasSize(100);
        assertThat(published.deadLetters().getFirst().getPayload().remaining()).isEqualTo(65_536);
        assertThat(published.deadLetters().getFirst().getReason()).isEqualTo("bad_json");
        assertThat(rejected(Rejection.BAD_JSON)).isEqualTo(500);
        assertThat(published
                        .meters
                        .get("ingest.adsb.deadletters.withheld")
                        .counter()
                        .count())
                .isEqualTo(400);
    }

    @Test
    void letsDeadLettersThroughAgainAsTimePasses() {
        Published later = new Published();
        StepClock clock = new StepClock(Published.NOW);
        DeadLetters letters = new DeadLetters(later, "ingest-adsb", later.metrics.deadLettersWithheld(), clock);
        for (int i = 0; i < 150; i++) {
            letters.publish("roof", Rejection.BAD_HEX, new byte[0]);
        }

        clock.now = Published.NOW.plusSeconds(2);
        for (int i = 0; i < 50; i++) {
            letters.publish("roof", Rejection.BAD_HEX, new byte[0]);
        }

        assertThat(later.deadLetters()).hasSize(120);
    }

    private static ReportDraft draft(long saidAtMillis) {
        AircraftReport.Builder fields = AircraftReport.newBuilder()
                .setIcao("485020")
                .setFormat(ReportFormat.SBS)
                .setSource(DataSource.OTHER);
        return new ReportDraft(fields, saidAtMillis, 500, null, null);
    }

    private static RawFrame frame(String hex) {
        return RawFrame.of(HexFormat.of().parseHex(hex));
    }

    private static RawFrame heardAt(Instant at) {
        return new RawFrame(HexFormat.of().parseHex(OF_485020), at.toEpochMilli() * 1_000, null, null, null);
    }

    private double rejected(Rejection reason) {
        return published
                .meters
                .get("ingest.adsb.input.rejected")
                .tag("reason", reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .counter()
                .count();
    }

    /** A clock that stands until it is moved. */
    private static final class StepClock extends Clock {

        private Instant now;

        StepClock(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
