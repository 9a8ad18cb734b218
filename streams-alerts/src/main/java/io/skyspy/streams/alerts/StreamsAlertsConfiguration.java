package io.skyspy.streams.alerts;

import io.micrometer.core.instrument.MeterRegistry;
import io.skyspy.runtime.KafkaClients;
import io.skyspy.runtime.RuntimeConfiguration;
import io.skyspy.runtime.StreamsApp;
import io.skyspy.runtime.TopicsAtStart;
import io.skyspy.runtime.UndecodableRecords;
import io.skyspy.streams.alerts.notify.NotifyConfiguration;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The app as a bean. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AlertsSettings.class)
@Import({RuntimeConfiguration.class, NotifyConfiguration.class})
public class StreamsAlertsConfiguration {
    /** Records that leave together; matches must not wait. */
    private static final int LINGER_MS = 5;
    /** After a crash the successor waits so long for its predecessor. */
    private static final int SESSION_TIMEOUT_MS = 10_000;

    @Bean
    StreamsApp streamsAlerts(
            KafkaClients clients, TopicsAtStart topics, AlertsSettings settings, Clock clock, MeterRegistry meters) {
        Map<String, Object> config = clients.streams(AlertsTopology.APPLICATION_ID);
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        config.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                settings.commitInterval().toMillis());
        config.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), LINGER_MS);
        config.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_TIMEOUT_MS);
        UndecodableRecords.use(config, clients::valueSerde, clock);
        AlertsTopology topology = new AlertsTopology(clients::valueSerde, settings, new AlertsMetrics(meters));
        return new StreamsApp(AlertsTopology.APPLICATION_ID, topology.build(config), config, topics, meters);
    }
}
