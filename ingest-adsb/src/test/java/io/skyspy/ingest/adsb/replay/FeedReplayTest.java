package io.skyspy.ingest.adsb.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.skyspy.ingest.adsb.publish.Published;
import io.skyspy.ingest.adsb.publish.SourceType;
import io.skyspy.runtime.replay.Speed;
import io.skyspy.schemas.avro.AircraftReport;
import io.skyspy.schemas.avro.Frame;
import io.skyspy.testkit.SharedData;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedReplayTest {

    private static final String FRAME = "8d485020994409940838175b284f";

    private final Published published = new Published();
    private final List<ReplayProgress> finished = new ArrayList<>();

    @TempDir
    Path directory;

    @Test
    void playsTheRecordedTimesAsTheTimeOfTheEvents() throws IOException {
        play(new Speed.Max(), jsonLines("a.jsonl", 1_700_000_000.25, 1_700_000_001.5));

        assertThat(times())
                .containsExactly(Instant.parse("2023-11-14T22:13:20.250Z"), Instant.parse("2023-11-14T22:13:21.500Z"));
    }

    @Test
    void readsPackedFiles() throws IOException {
        Path packed = directory.resolve("a.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(jsonLines("a.jsonl", 1_700_000_000, 1_700_000_001), out);
        }

        play(new Speed.Max(), packed);

        assertThat(times()).hasSize(2);
    }

    @Test
    void playsWhatIsThereOfAPackedFileThatBreaksOff() throws IOException {
        Path whole = directory.resolve("whole.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
            for (int i = 0; i < 2_000; i++) {
                Files.copy(jsonLines("a.jsonl", 1_700_000_000 + i + Math.sin(i) / 3), out);
            }
        }
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(directory.resolve("cut.gz"), Arrays.copyOf(bytes, bytes.length * 3 / 4));

        play(new Speed.Max(), cut);

        assertThat(times()).hasSizeGreaterThan(500).hasSizeLessThan(2_000);
    }

    @Test
    void takesRealTimeDividedByTheSpeed() throws IOException {
        long begin = System.nanoTime();
        play(new Speed.Times(10), jsonLines("a.jsonl", 1_700_000_000, 1_700_000_002));

        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        assertThat(took).isBetween(Duration.ofMillis(195), Duration.ofSeconds(5));
    }

    @Test
    void movesTheTimesOfAFileThatBeginsBeforeTheLastEnded() throws IOException {
        play(
                new Speed.Max(),
                jsonLines("a.jsonl", 1_700_000_000, 1_700_000_010),
                jsonLines("b.jsonl", 1_700_000_005, 1_700_000_006),
                jsonLines("c.jsonl", 1_800_000_000));

        assertThat(times())
                .containsExactly(
                        Instant.ofEpochSecond(1_700_000_000),
                        Instant.ofEpochSecond(1_700_000_010),
                        Instant.ofEpochSecond(1_700_000_130),
                        Instant.ofEpochSecond(1_700_000_131),
                        Instant.ofEpochSecond(1_800_000_125));
    }

    @Test
    void loopsWithTimesThatNeverRunBackwards() throws Exception {
        Path file = jsonLines("a.jsonl", 1_700_000_000, 1_700_000_001);
        Thread player = Thread.ofVirtual().start(() -> {
            try {
                replay(new ReplaySettings(List.of(file), new Speed.Max(), true)).run();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        await().until(() -> published.frames().size() >= 7);
        player.interrupt();
        player.join();

        assertThat(times()).isSorted();
        assertThat(finished).isEmpty();
    }

    @Test
    void addsTheReceiversCounterToTheInstantOfTheBegin() throws IOException {
        byte[] stream = HexFormat.of()
                .parseHex("1a33000000000064ff" + FRAME + "1a33000000b71b64ff" + FRAME + "1a33ff004d4c4154ff" + FRAME);

        play(new Speed.Max(), Files.write(directory.resolve("a.beast"), stream));

        Instant begin = Instant.ofEpochMilli(Published.NOW.toEpochMilli());
        assertThat(times()).containsExactly(begin, begin.plusMillis(1_000), begin.plusMillis(1_000));
    }

    @Test
    void spacesFramesWithoutAnyTimeEvenly() throws IOException {
        Path file = Files.writeString(directory.resolve("a.avr"), ("*" + FRAME + ";\n").repeat(3));

        play(new Speed.Max(), file);

        Instant begin = Instant.ofEpochMilli(Published.NOW.toEpochMilli());
        assertThat(times()).containsExactly(begin.plusMillis(4), begin.plusMillis(8), begin.plusMillis(12));
    }

    @Test
    void saysWhatIsWrongWithAFile() throws IOException {
        Path text = Files.writeString(directory.resolve("notes.txt"), "Dear diary");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeedReplay.check(settings(text)))
                .withMessageContaining("notes.txt")
                .withMessageContaining("no recording of a known form");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeedReplay.check(settings(directory.resolve("absent"))))
                .withMessageContaining("does not exist");
    }

    @Test
    void playsTheToulouseRecording() throws IOException {
        play(new Speed.Max(), SharedData.assumeAdsb("toulouse_part1.jsonl.gz"));

        assertThat(published.frames()).hasSize(35_969);
        assertThat(published.deadLetters()).isEmpty();
        assertThat(times()).contains(Instant.parse("2024-06-06T08:58:39.147975Z"));
        assertThat(finished).singleElement().satisfies(last -> {
            assertThat(last.frames()).isEqualTo(35_969);
            assertThat(last.bytesRead()).isEqualTo(last.bytesTotal());
        });
    }

    @Test
    void playsTheBeastRecording() throws IOException {
        play(new Speed.Max(), SharedData.assumeAdsb("traffic_sample_dump1090.beast"));

        assertThat(published.frames()).hasSize(239);
    }

    @Test
    void playsRecordingsWithTimeAndFrame() throws IOException {
        play(new Speed.Max(), SharedData.assumeAdsb("sample_data_adsb.csv"));
        assertThat(published.frames()).hasSize(2_000);

        play(new Speed.Max(), SharedData.assumeAdsb("delft_2015_noise_first500.txt"));
        assertThat(published.frames()).hasSize(2_500);
        assertThat(times()).contains(Instant.parse("2015-03-03T16:12:24.846557Z"));
    }

    @Test
    void playsBaseStationRecordings() throws IOException {
        play(
                new Speed.Max(),
                SharedData.assumeAdsb("decoded/node-sbs1_msgs_lax.txt.gz"),
                SharedData.assumeAdsb("decoded/vrs_SampleMessages_2010.txt"));

        assertThat(published.deadLetters()).isEmpty();
        assertThat(published.reports()).hasSizeGreaterThan(500);
        assertThat(published.reports().getLast().getReportedAt()).isAfter(Instant.parse("2010-05-23T00:00:00Z"));
    }

    @Test
    void playsAircraftJson() throws IOException {
        for (int i = 1; i <= 5; i++) {
            play(new Speed.Max(), SharedData.assumeAdsb("decoded/aircraft_" + i + ".json"));
        }
        for (int i = 1; i <= 3; i++) {
            play(new Speed.Max(), SharedData.assumeAdsb("decoded/json_" + i + ".json"));
        }

        assertThat(published.deadLetters()).isEmpty();
        AircraftReport first = published.reports().getFirst();
        assertThat(first.getIcao()).isEqualTo("A3E31A");
        assertThat(first.getAltitudeBaroFt()).isEqualTo(45_000);
        assertThat(first.getReportedAt()).isEqualTo(Instant.ofEpochMilli(1_700_513_836_775L));
        assertThat(published.reports()).hasSizeGreaterThan(400);
    }

    private void play(Speed speed, Path... files) throws IOException {
        ReplaySettings settings = new ReplaySettings(List.of(files), speed, false);
        FeedReplay.check(settings);
        replay(settings).run();
    }

    private FeedReplay replay(ReplaySettings settings) {
        ReplayListener listener = new ReplayListener() {
            @Override
            public void finished(ReplayProgress last) {
                finished.add(last);
            }
        };
        return new FeedReplay(
                settings, published.publisher(Published.source(SourceType.FILE)), listener, Published.CLOCK);
    }

    private static ReplaySettings settings(Path file) {
        return new ReplaySettings(List.of(file), new Speed.Max(), false);
    }

    private List<Instant> times() {
        return published.frames().stream().map(Frame::getReceivedAt).toList();
    }

    private Path jsonLines(String name, double... timestamps) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (double timestamp : timestamps) {
            lines.append("{\"timestamp\":%.6f,\"frame\":\"%s\"}\n".formatted(timestamp, FRAME));
        }
        return Files.writeString(directory.resolve(name), lines);
    }
}
