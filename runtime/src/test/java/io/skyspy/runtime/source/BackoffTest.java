package io.skyspy.runtime.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void doublesUpToTheLongestWithUpToHalfTakenOff() {
        Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), new Random(1));

        for (int full : new int[] {1, 2, 4, 8, 16, 30, 30, 30}) {
            assertThat(backoff.next()).isBetween(Duration.ofMillis(500L * full), Duration.ofSeconds(full));
        }
    }

    @Test
    void beginsAgainAfterSuccess() {
        Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), new Random(1));
        backoff.next();
        backoff.next();

        backoff.reset();

        assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }
}
