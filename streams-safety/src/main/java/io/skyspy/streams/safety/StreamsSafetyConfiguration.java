package io.skyspy.streams.safety;

import io.micrometer.core.instrument.MeterRegistry;
import io.skyspy.runtime.KafkaClients;
import io.skyspy.runtime.RuntimeConfiguration;
import io.skyspy.runtime.StreamsApp;
import io.skyspy.runtime.TopicsAtStart;
import io.skyspy.runtime.UndecodableRecords;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The app as a bean. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SafetySettings.class)
@Import(RuntimeConfiguration.class)
public class StreamsSafetyConfiguration {
    @Bean
    StreamsApp streamsSafety(
            KafkaClients clients, TopicsAtStart topics, SafetySettings settings, Clock clock, MeterRegistry meters) {
        Map<String, Object> config = clients.streamsExactlyOnce(
                SafetyTopology.APPLICATION_ID, settings.threads(), settings.commitInterval());
        UndecodableRecords.use(config, clients::valueSerde, clock);
        SafetyTopology topology = new SafetyTopology(clients::valueSerde, settings.rules(), new SafetyMetrics(meters));
        return new StreamsApp(SafetyTopology.APPLICATION_ID, topology.build(config), config, topics, meters);
    }
}
