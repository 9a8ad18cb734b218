package io.skyspy.standalone;

import io.skyspy.embedded.EmbeddedBroker;
import io.skyspy.embedded.EmbeddedBrokerSettings;
import io.skyspy.embedded.registry.EmbeddedRegistry;
import io.skyspy.runtime.DataDirectory;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Starts the embedded broker and registry once the configuration is known, unless it names brokers of its own. */
final class EmbeddedKafkaAtStart implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, AutoCloseable {

    static final String BROKERS = "spring.kafka.bootstrap-servers";
    static final String KAFKA_PORT = "skyspy.embedded.kafka-port";
    static final String REGISTRY_PORT = "skyspy.embedded.registry-port";

    private @Nullable EmbeddedBroker broker;
    private @Nullable EmbeddedRegistry registry;

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        if (environment.containsProperty(BROKERS)) {
            return;
        }
        Path data = DataDirectory.at(Path.of(environment.getProperty("skyspy.data-dir", "data")))
                .resolve("kafka");
        EmbeddedBroker startedBroker = EmbeddedBroker.start(
                EmbeddedBrokerSettings.in(data).withPort(environment.getProperty(KAFKA_PORT, Integer.class, 9092)));
        broker = startedBroker;
        EmbeddedRegistry startedRegistry = EmbeddedRegistry.start(
                startedBroker.bootstrapServers(),
                "127.0.0.1",
                environment.getProperty(REGISTRY_PORT, Integer.class, 8081));
        registry = startedRegistry;
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "embedded-kafka",
                        Map.of(
                                BROKERS,
                                startedBroker.bootstrapServers(),
                                "skyspy.kafka.schema-registry-url",
                                startedRegistry.url().toString())));
    }

    @Override
    public void close() {
        if (registry != null) {
            registry.close();
        }
        if (broker != null) {
            broker.close();
        }
    }
}
