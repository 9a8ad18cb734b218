package io.skyspy.ingest.acars;

import io.micrometer.core.instrument.MeterRegistry;
import io.skyspy.ingest.acars.source.AcarsIngestMetrics;
import io.skyspy.runtime.DataDirectory;
import io.skyspy.runtime.KafkaClients;
import io.skyspy.runtime.RuntimeConfiguration;
import io.skyspy.runtime.TopicsAtStart;
import io.skyspy.runtime.outbox.Outbox;
import io.skyspy.runtime.outbox.OutboxProducers;
import io.skyspy.runtime.source.IngestApp;
import io.skyspy.runtime.source.IngestHealth;
import io.skyspy.runtime.source.Source;
import io.skyspy.schemas.Topic;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Beans of the app. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IngestAcarsSettings.class)
@Import(RuntimeConfiguration.class)
public class IngestAcarsConfiguration {

    static final String NAME = "ingest-acars";

    @Bean
    IngestApp ingestAcars(
            IngestAcarsSettings settings,
            KafkaClients clients,
            TopicsAtStart topics,
            DataDirectory dataDirectory,
            Clock clock,
            MeterRegistry meters) {
        Map<String, Object> producer = clients.producer(NAME);
        AcarsIngestMetrics metrics = new AcarsIngestMetrics(meters);
        int partitions = clients.settings().partitions();
        return new IngestApp(
                () -> Outbox.open(
                        () -> OutboxProducers.producer(producer),
                        topic -> serializer(clients, topic),
                        topics.ready(),
                        dataDirectory.resolve("spool").resolve(NAME),
                        settings.spool(),
                        settings.outbox(),
                        meters,
                        "ingest.acars"),
                outbox -> {
                    AcarsSourceFactory factory = new AcarsSourceFactory(settings, partitions, outbox, metrics, clock);
                    List<Source> sources =
                            settings.sources().stream().map(factory::source).toList();
                    return settings.usualPorts()
                            ? sources.stream().<Source>map(UsualPort::new).toList()
                            : sources;
                });
    }

    @Bean
    IngestHealth ingestAcarsHealthIndicator(@Qualifier("ingestAcars") IngestApp ingestAcars) {
        return new IngestHealth(ingestAcars);
    }

    @SuppressWarnings("unchecked") // a topic's serializer only ever gets the values of that topic
    private static Serializer<? super SpecificRecord> serializer(KafkaClients clients, Topic<?> topic) {
        return (Serializer<? super SpecificRecord>) clients.valueSerde(topic).serializer();
    }
}
