package io.skyspy.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;

class PartitionsTest {

    @Test
    void agreesWithKafkasProducer() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            int address = random.nextInt(1 << 24);
            int count = 1 + random.nextInt(64);
            String key = "%06X".formatted(address);
            int expected = BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), count);

            assertThat(Partitions.of(key, count)).isEqualTo(expected);
            assertThat(Partitions.of(address, count)).isEqualTo(expected);
        }
    }

    @Test
    void refusesWhatIsNoAddress() {
        assertThatThrownBy(() -> Partitions.of(0x1000000, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Partitions.of(-1, 4)).isInstanceOf(IllegalArgumentException.class);
    }
}
