package io.skyspy.streams.acars;

import io.micrometer.core.instrument.MeterRegistry;
import io.skyspy.runtime.KafkaClients;
import io.skyspy.runtime.RuntimeConfiguration;
import io.skyspy.runtime.StreamsApp;
import io.skyspy.runtime.TopicsAtStart;
import io.skyspy.runtime.UndecodableRecords;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The app as a bean. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AcarsSettings.class)
@Import(RuntimeConfiguration.class)
public class StreamsAcarsConfiguration {

    /** A fetch waits for so much, or so long: messages come one by one, and each fetch costs more than decoding one. */
    private static final int FETCH_BYTES = 64 * 1024;

    private static final int FETCH_WITHIN_MS = 100;

    @Bean
    StreamsApp streamsAcars(
            KafkaClients clients, TopicsAtStart topics, AcarsSettings settings, Clock clock, MeterRegistry meters) {
        Map<String, Object> config = clients.streams(AcarsTopology.APPLICATION_ID);
        config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        config.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                settings.commitInterval().toMillis());
        config.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.FETCH_MIN_BYTES_CONFIG), FETCH_BYTES);
        config.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG), FETCH_WITHIN_MS);
        config.put(StreamsConfig.globalConsumerPrefix(ConsumerConfig.FETCH_MIN_BYTES_CONFIG), FETCH_BYTES);
        config.put(StreamsConfig.globalConsumerPrefix(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG), FETCH_WITHIN_MS);
        UndecodableRecords.use(config, clients::valueSerde, clock);
        AcarsTopology topology = new AcarsTopology(clients::valueSerde, settings, new AcarsMetrics(meters));
        return new StreamsApp(AcarsTopology.APPLICATION_ID, topology.build(config), config, topics, meters);
    }
}
