package io.skyspy.aviation.modes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Codes that stand inside several messages: altitude, squawk, identification, category. */
class CodesTest {

    @Test
    void altitudesIn25FeetSurviveTheRoundTrip() {
        for (int altitude = -1000; altitude <= 50175; altitude += 25) {
            assertThat(AltitudeCode.decode13(AltitudeCode.encode13(altitude))).hasValue(altitude);
            assertThat(AltitudeCode.decode12(AltitudeCode.encode12(altitude))).hasValue(altitude);
        }
        assertThat(AltitudeCode.decode13(AltitudeCode.encode13(12))).hasValue(0);
        assertThat(AltitudeCode.decode13(AltitudeCode.encode13(13))).hasValue(25);
        for (int altitude = 50_200; altitude <= 126_700; altitude += 100) {
            assertThat(AltitudeCode.decode13(AltitudeCode.encode13(altitude))).hasValue(altitude);
            assertThat(AltitudeCode.decode12(AltitudeCode.encode12(altitude))).hasValue(altitude);
        }
        assertThatThrownBy(() -> AltitudeCode.encode13(126_750)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AltitudeCode.encode13(-1025)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void altitudeZeroIsAValueAndCodeZeroIsNone() {
        assertThat(AltitudeCode.decode13(AltitudeCode.encode13(0))).hasValue(0);
        assertThat(AltitudeCode.decode13(0)).isEmpty();
        assertThat(AltitudeCode.encoding13(0)).isEqualTo(AltitudeCode.Encoding.ABSENT);
    }

    @Test
    void altitudesInMetresAreToldApart() {
        int code = 0b0000011_1_01000; // 13 bits with M set: 104 m
        assertThat(AltitudeCode.encoding13(0x40 | code)).isEqualTo(AltitudeCode.Encoding.METRES);
        assertThat(AltitudeCode.decode13(0x40 | code)).isEmpty();
        assertThat(AltitudeCode.metres13(0b000001_1_101000)).hasValue(104);
        assertThat(AltitudeCode.metres13(AltitudeCode.encode13(5000))).isEmpty();
    }

    @Test
    void everySquawkSurvivesTheRoundTrip() {
        for (int code = 0; code <= 07777; code++) {
            Squawk squawk = new Squawk(code);
            assertThat(Squawk.fromIdentityField(squawk.identityField())).contains(squawk);
            assertThat(Squawk.parse(squawk.text())).contains(squawk);
        }
    }

    /** Identity field 0xAAA is 7700 (frame 28000AAA06061D), 0xA8A is 7600 (28000A8A07C7AD); bit X makes it none. */
    @Test
    void squawksAreReadInTheOrderOfTheField() {
        assertThat(Squawk.fromIdentityField(0xAAA))
                .contains(Squawk.parse("7700").orElseThrow());
        assertThat(Squawk.fromIdentityField(0xA8A))
                .contains(Squawk.parse("7600").orElseThrow());
        assertThat(Squawk.fromIdentityField(0xAAA | 0x40)).isEmpty();
        assertThat(new Squawk(07).text()).isEqualTo("0007");
        assertThat(Squawk.parse("7800")).isEmpty();
        assertThat(Squawk.parse("770")).isEmpty();
        assertThatThrownBy(() -> new Squawk(010000)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void callsignsSurviveTheRoundTrip() {
        for (String text : new String[] {"A", "EZY85MH", "ABCD1234", "N 1", "Z0"}) {
            Callsign callsign = new Callsign(text);
            assertThat(Callsign.decode(Bits.field(callsign.encode(), 9, 56))).contains(callsign);
        }
    }

    @Test
    void blankAndDamagedCallsignsAreAbsent() {
        assertThat(Callsign.decode(Bits.field(0x820820820820L, 9, 56))).isEmpty();
        assertThat(Callsign.decode(0)).isEmpty();
        assertThatThrownBy(() -> new Callsign("ABCD12345")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Callsign("abc")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Callsign(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void categoriesKnowTheirTypeCode() {
        for (EmitterCategory category : EmitterCategory.values()) {
            assertThat(EmitterCategory.of(category.typeCode(), category.number()))
                    .isEqualTo(category);
        }
        assertThat(EmitterCategory.A7.typeCode()).isEqualTo(4);
        assertThat(EmitterCategory.A0.isSpecified()).isFalse();
    }

    @Test
    void bitsAreNumberedFromTheLeft() {
        long word = 0x8000_0000_0000_0001L;
        assertThat(Bits.flag(word, 1)).isTrue();
        assertThat(Bits.flag(word, 2)).isFalse();
        assertThat(Bits.uint(word, 62, 64)).isEqualTo(1);
        assertThat(Bits.signed(word, 1, 4)).isEqualTo(-8);
        assertThat(Bits.field(5, 62, 64)).isEqualTo(5);
        assertThat(Bits.uint(Bits.field(0xABC, 9, 20), 9, 20)).isEqualTo(0xABC);
    }
}
