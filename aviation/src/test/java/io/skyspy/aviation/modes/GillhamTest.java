package io.skyspy.aviation.modes;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.aviation.Recordings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GillhamTest {

    /** Virtual Radar Server's table: altitude, then C1 A1 C2 A2 C4 A4 B1 B2 D2 B4 D4. */
    @Test
    void everyCodeOfThePublishedTableDecodes() {
        Set<Integer> codes = new HashSet<>();
        for (String line : Recordings.lines("adsb/vrs_GillhamAltitudeTable.csv")) {
            String[] columns = line.split(",", -1);
            if (!columns[0].matches("-?\\d+")) {
                continue;
            }
            int code = 0;
            for (int column = 1; column <= 11; column++) {
                code = code * 2 + Integer.parseInt(columns[column]);
                if (column == 6 || column == 7) { // M behind A4, Q behind B1
                    code *= 2;
                }
            }
            assertThat(AltitudeCode.decode13(code)).as(line).hasValue(Integer.parseInt(columns[0]));
            codes.add(code);
        }
        assertThat(codes).hasSize(1280);
    }

    @Test
    void codesBesideTheTableAreAbsent() {
        int present = 0;
        for (int code = 0; code < 1 << 13; code++) {
            if (AltitudeCode.encoding13(code) == AltitudeCode.Encoding.FEET_100
                    && AltitudeCode.decode13(code).isPresent()) {
                present++;
            }
        }
        assertThat(present).isEqualTo(1280);
    }

    /** ICAO Annex 10 Volume IV: its first lines and its last. */
    @Test
    void cornersOfTheStandardDecode() {
        assertThat(AltitudeCode.decode13(code("C4"))).hasValue(-1200);
        assertThat(AltitudeCode.decode13(code("C2", "C4"))).hasValue(-1100);
        assertThat(AltitudeCode.decode13(code("C2"))).hasValue(-1000);
        assertThat(AltitudeCode.decode13(code("C1", "B4", "D2"))).isPresent();
        assertThat(AltitudeCode.decode13(code("D2"))).isEmpty();
    }

    private static int code(String... pulses) {
        List<String> order = List.of("C1", "A1", "C2", "A2", "C4", "A4", "M", "B1", "Q", "B2", "D2", "B4", "D4");
        int code = 0;
        for (String pulse : pulses) {
            code |= 1 << (12 - order.indexOf(pulse));
        }
        return code;
    }
}
