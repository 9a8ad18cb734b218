package io.skyspy.system;

import io.skyspy.testkit.EmbeddedKafka;
import java.util.Map;

/** Which Kafka the system under test uses: its embedded one, or with the profile {@code docker} the image in a container. */
final class KafkaUnderTest {

    private KafkaUnderTest() {}

    static Map<String, Object> settings() {
        if (!"docker".equals(System.getProperty("skyspy.test.kafka"))) {
            return Map.of();
        }
        EmbeddedKafka container = EmbeddedKafka.start();
        return Map.of(
                "spring.kafka.bootstrap-servers", container.bootstrapServers(),
                "skyspy.kafka.schema-registry-url", container.schemaRegistryUrl());
    }
}
