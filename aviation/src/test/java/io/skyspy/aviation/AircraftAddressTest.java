package io.skyspy.aviation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AircraftAddressTest {

    @Test
    void addressIsWrittenWithSixUpperCaseDigits() {
        assertThat(new IcaoAddress(0xABC).text()).isEqualTo("000ABC");
        assertThat(new NonIcaoAddress(0x2A0F31).text()).isEqualTo("~2A0F31");
    }

    @Test
    void whatIsWrittenIsRead() {
        assertThat(AircraftAddress.parse("4ca2d4")).contains(new IcaoAddress(0x4CA2D4));
        assertThat(AircraftAddress.parse("~4CA2D4")).contains(new NonIcaoAddress(0x4CA2D4));
        assertThat(IcaoAddress.parse("000000")).contains(new IcaoAddress(0));
    }

    @Test
    void anythingElseIsNoAddress() {
        assertThat(AircraftAddress.parse("")).isEmpty();
        assertThat(AircraftAddress.parse("~")).isEmpty();
        assertThat(AircraftAddress.parse("4CA2D")).isEmpty();
        assertThat(AircraftAddress.parse("4CA2D4A")).isEmpty();
        assertThat(AircraftAddress.parse("4CA2DG")).isEmpty();
        assertThat(AircraftAddress.parse("+4CA2D")).isEmpty();
        assertThat(IcaoAddress.parse("~4CA2D4")).isEmpty();
        assertThatThrownBy(() -> new IcaoAddress(0x1000000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NonIcaoAddress(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameNumberIsTwoAircraft() {
        assertThat((AircraftAddress) new IcaoAddress(1)).isNotEqualTo(new NonIcaoAddress(1));
    }
}
