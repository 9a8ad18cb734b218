package io.skyspy.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StampsTest {

    private static final String DELTA = "{\"type\":\"aircraft:delta\",\"data\":{\"hex\":\"A00000\",\"changes\":"
            + "{\"r\":\"00:00:01.500\",\"alt\":100}}}";
    private static final String BATCH = "{\"type\":\"batch\",\"messages\":[" + DELTA + "," + DELTA
            + "],\"count\":2,\"timestamp\":\"2026-01-01T00:00:02.000Z\"}";

    @Test
    void aBatchIsAsOldAsItsOwnStampSays() {
        assertThat(last(BATCH)).isEqualTo(2000);
    }

    @Test
    void aDeltaAloneIsAsOldAsItsAircraftsStampSays() {
        assertThat(last(DELTA)).isEqualTo(1500);
    }

    @Test
    void aMessageWithoutStampHasNoAge() {
        assertThat(last("{\"type\":\"pong\"}")).isNegative();
    }

    @Test
    void everyDeltaOfABatchIsFound() {
        List<Long> stamps = new ArrayList<>();

        Stamps.each(BATCH.getBytes(StandardCharsets.UTF_8), stamps::add);

        assertThat(stamps).containsExactly(1500L, 1500L);
    }

    @Test
    void ageIsCountedAcrossMidnight() {
        long justAfter = Instant.parse("2026-01-02T00:00:00.040Z").toEpochMilli();

        assertThat(Stamps.ageMs(justAfter, 86_399_990)).isEqualTo(50);
    }

    private static int last(String message) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        return Stamps.last(bytes, bytes.length);
    }
}
