package io.skyspy.streams.aircraft.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.aviation.geo.Position;
import io.skyspy.testkit.Properties;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The stored form of a track. */
final class TrackSnapshotTest {
    private static final int ICAO = 0x4840D6;

    private final Observed observed = new Observed();

    @Test
    void aTrackReadBackIsWrittenTheSame() {
        byte[] written = snapshot();

        Track read = TrackSnapshot.read(written, TrackSettings.DEFAULT).orElseThrow();

        assertThat(TrackSnapshot.write(read)).isEqualTo(written);
        assertThat(read.address().text()).isEqualTo("4840D6");
        assertThat(read.fields().get(Field.ALTITUDE_BARO_FT)).isEqualTo(12_000);
        assertThat(read.hearers()).isEqualTo(observed.track(ICAO).hearers());
    }

    @Test
    void aFormOfAnotherVersionIsNotRead() {
        byte[] written = snapshot();
        written[0]++;

        assertThat(TrackSnapshot.read(written, TrackSettings.DEFAULT)).isEmpty();
    }

    @Test
    void aDamagedFormIsReadAsSomethingOrNothingButThrowsNothing() {
        byte[] written = snapshot();
        Properties.forAll(42, 20_000, random -> {
            byte[] damaged = Arrays.copyOf(written, random.nextInt(written.length + 1));
            for (int i = 0; i < 3 && damaged.length > 0; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(TrackSnapshot.read(damaged, TrackSettings.DEFAULT)).isNotNull();
        });
    }

    private byte[] snapshot() {
        Receiver roof = new Receiver("roof", new Position(52, 4));
        observed.hear(0, Encoded.squitter(ICAO), roof);
        observed.hear(500, Encoded.altitude(ICAO, 12_000), roof);
        observed.hear(1_000, Encoded.airborne(ICAO, new Position(52.1, 4.1), true), roof);
        return TrackSnapshot.write(observed.track(ICAO));
    }
}
