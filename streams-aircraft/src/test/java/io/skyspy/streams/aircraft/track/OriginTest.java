package io.skyspy.streams.aircraft.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.aviation.IcaoAddress;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an address tells by itself. Addresses and registrations as in aviation's {@code RegistryTest}. */
final class OriginTest {
    private static final int N1 = 0xA00001;
    private static final int AMERICAN_FORCES = 0xAE0001;
    private static final int DUTCH = 0x4840D6;

    private final Observed observed = new Observed();

    @Test
    void anAddressThatStandsForARegistrationIsCivil() {
        TrackFields fields = heard(N1);

        assertThat(ShortText.decode(fields.get(Field.REGISTRATION))).isEqualTo("N1");
        assertThat(ShortText.decode(fields.get(Field.COUNTRY))).isEqualTo("US");
        assertThat(fields.has(Field.MILITARY)).isTrue();
        assertThat(fields.get(Field.MILITARY)).isZero();
    }

    @Test
    void anAddressOfABlockOfTheForcesIsMilitaryAndHasNoRegistration() {
        TrackFields fields = heard(AMERICAN_FORCES);

        assertThat(fields.get(Field.MILITARY)).isOne();
        assertThat(fields.has(Field.REGISTRATION)).isFalse();
    }

    @Test
    void anAddressThatOnlyTellsTheStateSaysNothingOfTheMilitary() {
        TrackFields fields = heard(DUTCH);

        assertThat(ShortText.decode(fields.get(Field.COUNTRY))).isEqualTo("NL");
        assertThat(fields.has(Field.MILITARY)).isFalse();
        assertThat(fields.has(Field.REGISTRATION)).isFalse();
    }

    @Test
    void whatIsReportedGoesFirstAndStays() {
        heard(N1);
        observed.sky.take(new Report(
                new IcaoAddress(N1),
                new Heard(Observed.START_MS + 500, Observed.ROOF, null, null),
                Source.OTHER,
                null,
                Observed.START_MS + 500,
                Source.OTHER,
                null,
                Map.of(Field.REGISTRATION, ShortText.encode("N2").orElseThrow(), Field.MILITARY, 1.0)));
        for (int i = 1; i < 20; i++) {
            observed.hear(30_000L * i, Encoded.squitter(N1));
        }

        TrackFields fields = observed.track(N1).fields();
        assertThat(ShortText.decode(fields.get(Field.REGISTRATION))).isEqualTo("N2");
        assertThat(fields.get(Field.MILITARY)).isOne();
    }

    private TrackFields heard(int icao) {
        observed.hear(0, Encoded.squitter(icao));
        return observed.track(icao).fields();
    }
}
