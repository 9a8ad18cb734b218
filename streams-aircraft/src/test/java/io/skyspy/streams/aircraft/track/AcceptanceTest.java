package io.skyspy.streams.aircraft.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.aviation.geo.Position;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Which frames count. */
final class AcceptanceTest {
    private static final int ICAO = 0x4840D6;

    private final Observed observed = new Observed();

    @Test
    void aReplyAloneNeverBeginsATrack() {
        assertThat(observed.hear(0, Encoded.altitude(ICAO, 35_000))).isEqualTo(Outcome.UNKNOWN_ADDRESS);
        assertThat(observed.tracks.all()).isEmpty();
    }

    @Test
    void aReplyCountsForSixtySecondsAfterTheAircraftAnnouncedItself() {
        observed.hear(0, Encoded.squitter(ICAO));

        assertThat(observed.hear(59_000, Encoded.altitude(ICAO, 35_000))).isEqualTo(Outcome.ACCEPTED);
        assertThat(observed.hear(61_000, Encoded.altitude(ICAO, 35_000))).isEqualTo(Outcome.UNKNOWN_ADDRESS);
    }

    @Test
    void aRepairedFrameNeverBeginsATrackButCountsForAKnownOne() {
        String damaged = Encoded.damaged(Encoded.airborne(ICAO, new Position(52, 4), false), 50);

        assertThat(observed.hear(0, damaged)).isEqualTo(Outcome.UNKNOWN_ADDRESS);
        observed.hear(10, Encoded.squitter(ICAO));
        assertThat(observed.hear(20, damaged)).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void aRepairedFrameRaisesNoEmergency() {
        observed.hear(0, Encoded.squitter(ICAO));
        String emergency = Encoded.emergency(ICAO, 1, "7700");

        observed.hear(100, Encoded.damaged(emergency, 60));
        observed.hear(2_000, Encoded.damaged(emergency, 61));
        assertThat(observed.track(ICAO).fields().has(Field.EMERGENCY)).isFalse();

        observed.hear(3_000, emergency);
        assertThat(Emergency.of(observed.track(ICAO).fields().get(Field.EMERGENCY)))
                .isEqualTo(io.skyspy.aviation.modes.EmergencyState.GENERAL);
    }

    @Test
    void aCopyFromAnotherReceiverCountsOnceAndNamesIt() {
        Receiver garden = new Receiver("garden", null);
        observed.hear(0, Encoded.squitter(ICAO));

        assertThat(observed.hear(300, Encoded.squitter(ICAO), garden)).isEqualTo(Outcome.COPY);
        assertThat(observed.track(ICAO).messages()).isEqualTo(1);
        assertThat(observed.track(ICAO).hearers())
                .extracting(hearer -> hearer.receiver().id())
                .containsExactly("garden", "roof");
        assertThat(observed.hear(1_000, Encoded.squitter(ICAO), garden)).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void aNumberThatIsNoIcaoAddressIsAnAircraftOfItsOwn() {
        observed.hear(0, Encoded.squitter(ICAO));
        observed.hear(10, Encoded.trackFile(ICAO, "202CC371C32CE0"));

        assertThat(observed.tracks.all())
                .extracting(track -> track.address().text())
                .containsExactlyInAnyOrder("4840D6", "~4840D6");
    }

    @Test
    void aPositionWorkedOutByOthersIsMarkedSo() {
        for (boolean odd : new boolean[] {false, true}) {
            byte[] frame = HexFormat.of().parseHex(Encoded.airborne(ICAO, new Position(52, 4), odd));
            Source mark = TimeMarks.source(0xFF00_4D4C_4154L);
            observed.sky.take(frame, 0, frame.length, new Heard(Observed.START_MS + 100, Observed.ROOF, null, mark));
        }

        assertThat(observed.track(ICAO).fields().source(Field.LATITUDE_DEG)).isEqualTo(Source.MLAT);
        assertThat(TimeMarks.source(0xFF00_4D4C_4155L)).isEqualTo(Source.UAT);
        assertThat(TimeMarks.source(12_000_000L)).isNull();
    }

    @Test
    void noMoreThanSixteenReceiversAreKept() {
        for (int i = 0; i < 40; i++) {
            observed.hear(i, Encoded.squitter(ICAO), new Receiver("r" + i, null));
        }

        assertThat(observed.track(ICAO).hearers())
                .hasSize(16)
                .first()
                .satisfies(hearer -> assertThat(hearer.receiver().id()).isEqualTo("r39"));
    }

    @Test
    void moreAircraftThanMayBeKeptAreRefused() {
        TrackSettings few = new TrackSettings(
                TrackSettings.DEFAULT.emitInterval(),
                TrackSettings.DEFAULT.refreshInterval(),
                TrackSettings.DEFAULT.removeAfter(),
                TrackSettings.DEFAULT.sightingInterval(),
                TrackSettings.DEFAULT.sessionInterval(),
                300,
                2);
        Observed small = new Observed(few);
        small.hear(0, Encoded.squitter(1));
        small.hear(0, Encoded.squitter(2));

        assertThat(small.hear(0, Encoded.squitter(3))).isEqualTo(Outcome.FULL);
        assertThat(small.tracks.all()).hasSize(2);
    }

    @Test
    void lateFramesAreDroppedUntilNothingElseArrives() {
        observed.hear(100_000, Encoded.squitter(1));

        assertThat(observed.hear(0, Encoded.squitter(ICAO))).isEqualTo(Outcome.LATE);
        assertThat(observed.hear(4_999, Encoded.squitter(ICAO))).isEqualTo(Outcome.LATE);
        assertThat(observed.hear(5_000, Encoded.squitter(ICAO))).isEqualTo(Outcome.ACCEPTED);
        assertThat(observed.tracks.all()).extracting(Track::key).containsExactly(ICAO);
    }
}
