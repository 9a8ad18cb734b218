package io.skyspy.aviation.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityTest {

    /** RTCA DO-260B; radii in tenths of a NM where the table has them so. */
    @ParameterizedTest
    @CsvSource({
        // type code, version, A, B, C, NIC, radius in m
        "9, 2, 0, 0, 0, 11, 7.5",
        "20, 0, 0, 0, 0, 11, 7.5",
        "10, 2, 0, 0, 0, 10, 25",
        "11, 2, 1, 1, 0, 9, 75",
        "11, 2, 1, 0, 0, 8, 185.2",
        "11, 1, 1, 0, 0, 9, 75",
        "11, 0, 1, 1, 0, 8, 185.2",
        "12, 2, 0, 0, 0, 7, 370.4",
        "13, 2, 0, 1, 0, 6, 555.6",
        "13, 2, 0, 0, 0, 6, 926",
        "13, 2, 1, 1, 0, 6, 1111.2",
        "13, 1, 1, 0, 0, 6, 1111.2",
        "14, 2, 0, 0, 0, 5, 1852",
        "15, 2, 0, 0, 0, 4, 3704",
        "16, 2, 1, 1, 0, 3, 7408",
        "16, 2, 0, 0, 0, 2, 14816",
        "16, 0, 0, 0, 0, 1, 18520",
        "17, 2, 0, 0, 0, 1, 37040",
        "5, 2, 0, 0, 0, 11, 7.5",
        "6, 2, 0, 0, 0, 10, 25",
        "7, 2, 1, 0, 0, 9, 75",
        "7, 2, 1, 0, 1, 8, 185.2",
        "7, 0, 0, 0, 0, 8, 185.2",
        "8, 2, 1, 0, 1, 7, 370.4",
        "8, 2, 1, 0, 0, 6, 555.6",
        "8, 2, 0, 0, 1, 6, 1111.2",
    })
    void integrityFollowsTheTables(int typeCode, int version, int a, int b, int c, int nic, double radiusM) {
        PositionIntegrity integrity =
                PositionIntegrity.of(typeCode, version, new NicSupplements(a == 1, b == 1, c == 1));
        assertThat(integrity.nic()).isEqualTo(nic);
        assertThat(integrity.radiusM().orElseThrow()).isCloseTo(radiusM, within(1e-9));
    }

    @Test
    void theRestIsUnknown() {
        for (int typeCode : new int[] {0, 8, 18, 19, 22}) {
            PositionIntegrity integrity = PositionIntegrity.of(typeCode, 2, NicSupplements.NONE);
            assertThat(integrity.nic()).isZero();
            assertThat(integrity.radiusM()).isEmpty();
        }
    }

    /** As readsb reports version 0 senders in the Toulouse recording: type 7 and 11 with NACp 8, SIL 2. */
    @Test
    void versionZeroIsRatedByItsTypeCodes() {
        assertThat(Version0.nacP(11)).isEqualTo(8);
        assertThat(Version0.nacP(8)).isZero();
        assertThat(Version0.sil(7)).isEqualTo(2);
        assertThat(Version0.sil(8)).isEqualTo(2);
        assertThat(Version0.sil(18)).isZero();
        assertThat(Version0.sil(22)).isZero();
    }
}
