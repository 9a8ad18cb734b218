package io.skyspy.edge;

import io.micrometer.core.instrument.MeterRegistry;
import io.skyspy.edge.command.ChannelCommands;
import io.skyspy.edge.command.CommandWriter;
import io.skyspy.edge.feed.TopicReader;
import io.skyspy.edge.notify.ChannelBook;
import io.skyspy.edge.notify.DeliveryLog;
import io.skyspy.runtime.KafkaClients;
import io.skyspy.runtime.TopicsAtStart;
import io.skyspy.schemas.Topics;
import io.skyspy.schemas.avro.NotificationChannel;
import io.skyspy.schemas.avro.NotificationDelivery;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans that keep the channels by which people are told, and know what became of messages. */
@Configuration(proxyBeanMethods = false)
class NotificationsConfiguration {

    @Bean
    ChannelBook edgeChannelBook() {
        return new ChannelBook();
    }

    @Bean
    DeliveryLog edgeDeliveryLog() {
        return new DeliveryLog();
    }

    @Bean
    TopicReader<NotificationChannel> edgeChannels(
            ChannelBook book, KafkaClients clients, TopicsAtStart topics, Clock clock, MeterRegistry registry) {
        return new TopicReader<>(
                Topics.NOTIFICATION_CHANNELS,
                (key, channel, live) -> book.put(key, channel),
                Optional.empty(),
                clients,
                topics,
                clock,
                registry);
    }

    @Bean
    TopicReader<NotificationDelivery> edgeDeliveries(
            DeliveryLog log, KafkaClients clients, TopicsAtStart topics, Clock clock, MeterRegistry registry) {
        return new TopicReader<>(
                Topics.NOTIFICATION_DELIVERIES,
                (key, delivery, live) -> log.put(key, delivery),
                Optional.of(Duration.ofDays(1)),
                clients,
                topics,
                clock,
                registry);
    }

    @Bean
    CommandWriter<NotificationChannel> edgeChannelWriter(KafkaClients clients) {
        return new CommandWriter<>(Topics.NOTIFICATION_CHANNELS, clients);
    }

    @Bean
    CommandWriter<NotificationDelivery> edgeDeliveryWriter(KafkaClients clients) {
        return new CommandWriter<>(Topics.NOTIFICATION_DELIVERIES, clients);
    }

    @Bean
    ChannelCommands edgeChannelCommands(
            ChannelBook book,
            DeliveryLog log,
            CommandWriter<NotificationChannel> channels,
            CommandWriter<NotificationDelivery> deliveries,
            Clock clock) {
        return new ChannelCommands(book, log, channels, deliveries, clock);
    }
}
