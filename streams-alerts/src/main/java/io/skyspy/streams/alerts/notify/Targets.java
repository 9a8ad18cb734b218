package io.skyspy.streams.alerts.notify;

import static io.skyspy.schemas.Topics.ALERT_RULES;
import static io.skyspy.schemas.Topics.NOTIFICATION_CHANNELS;
import static io.skyspy.schemas.Topics.NOTIFICATION_DELIVERIES;

import io.skyspy.runtime.KafkaClients;
import io.skyspy.schemas.Topic;
import io.skyspy.schemas.avro.AlertRule;
import io.skyspy.schemas.avro.NotificationChannel;
import io.skyspy.schemas.avro.NotificationDelivery;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where letters go: the channels and the web hooks of rules there are now. Safe for use by several threads. */
final class Targets {

    private static final Logger log = LoggerFactory.getLogger(Targets.class);

    private final Deserializer<AlertRule> rules;
    private final Deserializer<NotificationChannel> channels;
    private final Deserializer<NotificationDelivery> deliveries;
    private final Map<Long, String> hooks = new ConcurrentHashMap<>();
    private final Map<Long, NotificationChannel> byId = new ConcurrentHashMap<>();

    Targets(KafkaClients clients) {
        rules = deserializer(clients, ALERT_RULES);
        channels = deserializer(clients, NOTIFICATION_CHANNELS);
        deliveries = deserializer(clients, NOTIFICATION_DELIVERIES);
    }

    private static <V extends SpecificRecord> Deserializer<V> deserializer(KafkaClients clients, Topic<V> topic) {
        return clients.valueSerde(topic).deserializer();
    }

    /** Takes a record of the rules or the channels. */
    void read(ConsumerRecord<String, byte @Nullable []> read) {
        if (read.topic().equals(ALERT_RULES.name())) {
            AlertRule rule = value(rules, read);
            put(hooks, read.key(), rule == null ? null : rule.getApiUrl());
        } else {
            put(byId, read.key(), value(channels, read));
        }
    }

    /** A record of the deliveries; absent when it is deleted or cannot be read. */
    @Nullable
    NotificationDelivery delivery(ConsumerRecord<String, byte @Nullable []> read) {
        return value(deliveries, read);
    }

    private static <V extends SpecificRecord> @Nullable V value(
            Deserializer<V> deserializer, ConsumerRecord<String, byte @Nullable []> read) {
        byte[] bytes = read.value();
        if (bytes == null) {
            return null;
        }
        try {
            return deserializer.deserialize(read.topic(), read.headers(), bytes);
        } catch (SerializationException unreadable) {
            log.atWarn()
                    .addKeyValue("topic", read.topic())
                    .addKeyValue("offset", read.offset())
                    .addKeyValue("reason", unreadable.getMessage())
                    .log("A record is skipped");
            return null;
        }
    }

    private static <V> void put(Map<Long, V> known, String key, @Nullable V value) {
        long id;
        try {
            id = Long.parseLong(key);
        } catch (NumberFormatException notOurs) {
            return;
        }
        if (value == null) {
            known.remove(id);
        } else {
            known.put(id, value);
        }
    }

    /** Tries to deliver something. */
    Attempt attempt(Waiting.Item item, HttpPoster poster, Mailer mailer, Clock clock) {
        try {
            Optional<Letter> letter = letter(item, clock);
            if (letter.isEmpty()) {
                return new Attempt.Refused("the channel is not there any more, or switched off");
            }
            return switch (letter.get()) {
                case Letter.Post post -> poster.post(post);
                case Letter.Mail mail -> mailer.send(mail);
            };
        } catch (IllegalArgumentException wrong) {
            return new Attempt.Refused(String.valueOf(wrong.getMessage()));
        }
    }

    private Optional<Letter> letter(Waiting.Item item, Clock clock) {
        NotificationDelivery delivery = item.delivery();
        Long channelId = delivery.getChannelId();
        if (channelId == null) {
            return Optional.ofNullable(hooks.get(delivery.getMatch().getRuleId()))
                    .map(url -> Letters.toRule(url, item.key(), delivery.getMatch(), clock.instant()));
        }
        return Optional.ofNullable(byId.get(channelId))
                .filter(NotificationChannel::getEnabled)
                .map(channel -> Letters.of(channel, item.key(), delivery.getMatch(), clock.instant()));
    }
}
