package io.skyspy.edge;

import io.micrometer.core.instrument.MeterRegistry;
import io.skyspy.edge.datalink.MessageStore;
import io.skyspy.edge.feed.AcarsFeed;
import io.skyspy.edge.feed.AcarsSnapshots;
import io.skyspy.edge.feed.TopicReader;
import io.skyspy.edge.hub.Hub;
import io.skyspy.edge.hub.SnapshotSource;
import io.skyspy.edge.request.AcarsDesk;
import io.skyspy.edge.request.Desk;
import io.skyspy.runtime.KafkaClients;
import io.skyspy.runtime.TopicsAtStart;
import io.skyspy.schemas.Topics;
import io.skyspy.schemas.avro.AcarsMessage;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans that know recent datalink messages. */
@Configuration(proxyBeanMethods = false)
class AcarsConfiguration {

    @Bean
    MessageStore edgeAcarsMessages(EdgeSettings settings, Clock clock) {
        return new MessageStore(settings.acars().kept(), settings.acars().most(), clock);
    }

    @Bean
    TopicReader<AcarsMessage> edgeAcarsReader(
            EdgeSettings settings,
            MessageStore messages,
            Hub hub,
            KafkaClients clients,
            TopicsAtStart topics,
            Clock clock,
            MeterRegistry registry) {
        return new TopicReader<>(
                Topics.ACARS_MESSAGES,
                new AcarsFeed(messages, hub),
                Optional.of(settings.acars().kept()),
                clients,
                topics,
                clock,
                registry);
    }

    @Bean
    SnapshotSource edgeAcarsSnapshots(MessageStore messages) {
        return new AcarsSnapshots(messages);
    }

    @Bean
    Desk edgeAcarsDesk(MessageStore messages, TopicReader<AcarsMessage> edgeAcarsReader, Clock clock) {
        return new AcarsDesk(messages, edgeAcarsReader::isComplete, clock);
    }
}
