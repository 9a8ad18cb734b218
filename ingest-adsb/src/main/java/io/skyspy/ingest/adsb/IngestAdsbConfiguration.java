package io.skyspy.ingest.adsb;

import io.micrometer.core.instrument.MeterRegistry;
import io.skyspy.ingest.adsb.publish.IngestMetrics;
import io.skyspy.ingest.adsb.replay.ReplayListener;
import io.skyspy.runtime.DataDirectory;
import io.skyspy.runtime.KafkaClients;
import io.skyspy.runtime.LocationSettings;
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
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Beans of the app. A {@link ReplayListener} bean, where there is one, is told how recordings go. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IngestAdsbSettings.class)
@Import(RuntimeConfiguration.class)
public class IngestAdsbConfiguration {

    static final String NAME = "ingest-adsb";

    @Bean
    IngestApp ingestAdsb(
            IngestAdsbSettings settings,
            KafkaClients clients,
            TopicsAtStart topics,
            DataDirectory dataDirectory,
            LocationSettings station,
            ObjectProvider<ReplayListener> replays,
            Clock clock,
            MeterRegistry meters) {
        Map<String, Object> producer = clients.producer(NAME);
        IngestMetrics metrics = new IngestMetrics(meters);
        ReplayListener listener = replays.getIfAvailable(() -> new ReplayListener() {});
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
                        "ingest.adsb"),
                sourcesInto(settings, station, partitions, metrics, listener, clock));
    }

    @Bean
    IngestHealth ingestAdsbHealthIndicator(@Qualifier("ingestAdsb") IngestApp ingestAdsb) {
        return new IngestHealth(ingestAdsb);
    }

    private static Function<Outbox, List<Source>> sourcesInto(
            IngestAdsbSettings settings,
            LocationSettings station,
            int partitions,
            IngestMetrics metrics,
            ReplayListener replays,
            Clock clock) {
        return outbox -> {
            SourceFactory factory = new SourceFactory(settings, station, partitions, outbox, metrics, replays, clock);
            return settings.sources().stream().map(factory::source).toList();
        };
    }

    @SuppressWarnings("unchecked") // a topic's serializer only ever gets the values of that topic
    private static Serializer<? super SpecificRecord> serializer(KafkaClients clients, Topic<?> topic) {
        return (Serializer<? super SpecificRecord>) clients.valueSerde(topic).serializer();
    }
}
