package io.skyspy.streams.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.skyspy.schemas.registry.RegistryUnavailableException;
import java.io.IOException;
import java.time.Duration;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.Test;

/** One bad record, or a registry that is away for a while, does not stop the app. */
final class ReadableOnlyTest {
    private static final byte[] DATA = {1};

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private int asked;

    private ReadableOnly<String> reading(Deserializer<String> deserializer) {
        return new ReadableOnly<>(deserializer, new AlertsMetrics(meters), Duration.ofMillis(1));
    }

    private String afterTries(int tries) {
        asked++;
        if (asked < tries) {
            throw new RegistryUnavailableException("away", new IOException("refused"));
        }
        return "value";
    }

    @Test
    void whatCannotBeDecodedCountsAsRemoved() {
        ReadableOnly<String> reading = reading((topic, data) -> {
            throw new SerializationException("noise");
        });

        assertThat(reading.deserialize("topic", DATA)).isNull();
        assertThat(meters.counter("alerts.refused", "what", "record").count()).isOne();
    }

    @Test
    void whatIsRemovedIsNotCounted() {
        assertThat(reading((topic, data) -> "never").deserialize("topic", null)).isNull();
        assertThat(meters.counter("alerts.refused", "what", "record").count()).isZero();
    }

    @Test
    void aRegistryThatComesBackIsWaitedFor() {
        assertThat(reading((topic, data) -> afterTries(4)).deserialize("topic", DATA))
                .isEqualTo("value");
        assertThat(asked).isEqualTo(4);
    }

    @Test
    void aRegistryThatDoesNotComeBackIsNot() {
        ReadableOnly<String> reading = reading((topic, data) -> afterTries(100));

        assertThatThrownBy(() -> reading.deserialize("topic", DATA)).isInstanceOf(RegistryUnavailableException.class);
        assertThat(asked).isEqualTo(30);
    }
}
