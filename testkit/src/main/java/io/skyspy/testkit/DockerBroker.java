package io.skyspy.testkit;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** The broker of the image {@code apache/kafka}, or of the one the system property {@code skyspy.test.kafka.image} names. */
final class DockerBroker implements AutoCloseable {

    private static final String GENUINE = "apache/kafka";
    private static final String DEFAULT_IMAGE = GENUINE + ":4.2.1";

    private final KafkaContainer container;

    private DockerBroker(KafkaContainer container) {
        this.container = container;
    }

    static DockerBroker start() {
        String image = System.getProperty("skyspy.test.kafka.image", DEFAULT_IMAGE);
        KafkaContainer container =
                new KafkaContainer(DockerImageName.parse(image).asCompatibleSubstituteFor(GENUINE));
        container.start();
        return new DockerBroker(container);
    }

    String bootstrapServers() {
        return container.getBootstrapServers();
    }

    @Override
    public void close() {
        container.stop();
    }
}
