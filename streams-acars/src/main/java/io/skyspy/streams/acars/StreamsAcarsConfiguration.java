package io.skyspy.streams.acars;

import io.micrometer.core.instrument.MeterRegistry;
import io.skyspy.runtime.KafkaClients;
import io.skyspy.runtime.RuntimeConfiguration;
import io.skyspy.runtime.StreamsApp;
import io.skyspy.runtime.TopicsAtStart;
import io.skyspy.runtime.UndecodableRecords;
import java.time.Clock;
import java.util.Map;
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

    @Bean
    StreamsApp streamsAcars(
            KafkaClients clients, TopicsAtStart topics, AcarsSettings settings, Clock clock, MeterRegistry meters) {
        Map<String, Object> config = clients.streams(AcarsTopology.APPLICATION_ID);
        config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        config.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                settings.commitInterval().toMillis());
        UndecodableRecords.use(config, clients::valueSerde, clock);
        AcarsTopology topology = new AcarsTopology(clients::valueSerde, settings, new AcarsMetrics(meters));
        return new StreamsApp(AcarsTopology.APPLICATION_ID, topology.build(config), config, topics, meters);
    }
}
