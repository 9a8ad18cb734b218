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
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The app as a bean. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AlertsSettings.class)
@Import({RuntimeConfiguration.class, NotifyConfiguration.class})
public class StreamsAlertsConfiguration {
    @Bean
    StreamsApp streamsAlerts(
            KafkaClients clients, TopicsAtStart topics, AlertsSettings settings, Clock clock, MeterRegistry meters) {
        Map<String, Object> config = clients.streamsExactlyOnce(
                AlertsTopology.APPLICATION_ID, settings.threads(), settings.commitInterval());
        UndecodableRecords.use(config, clients::valueSerde, clock);
        AlertsTopology topology = new AlertsTopology(clients::valueSerde, settings, new AlertsMetrics(meters));
        return new StreamsApp(AlertsTopology.APPLICATION_ID, topology.build(config), config, topics, meters);
    }
}
