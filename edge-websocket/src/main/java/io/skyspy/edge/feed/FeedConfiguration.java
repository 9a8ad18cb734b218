package io.skyspy.edge.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.skyspy.edge.table.Inbox;
import io.skyspy.runtime.KafkaClients;
import io.skyspy.runtime.TopicsAtStart;
import io.skyspy.schemas.Topics;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans that read the states topic. */
@Configuration(proxyBeanMethods = false)
public class FeedConfiguration {

    @Bean
    Inbox edgeInbox() {
        return new Inbox();
    }

    @Bean
    Feed edgeFeed(KafkaClients clients, TopicsAtStart topics, Inbox inbox, Clock clock, MeterRegistry registry) {
        FeedMetrics metrics = new FeedMetrics(registry);
        StateRecords records =
                new StateRecords(clients.valueSerde(Topics.AIRCRAFT_STATES).deserializer(), metrics);
        Map<String, Object> config = clients.consumer("edge-websocket");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new Feed(
                new StateFeed(
                        () -> new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer()),
                        new TopicEpoch(clients::admin, Topics.AIRCRAFT_STATES.name()),
                        records,
                        inbox,
                        metrics,
                        clock),
                topics);
    }
}
