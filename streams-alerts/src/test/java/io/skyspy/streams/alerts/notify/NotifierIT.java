package io.skyspy.streams.alerts.notify;

import static io.skyspy.streams.alerts.notify.NotifyRecords.channel;
import static io.skyspy.streams.alerts.notify.NotifyRecords.pending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.skyspy.runtime.RuntimeConfiguration;
import io.skyspy.schemas.Topic;
import io.skyspy.schemas.Topics;
import io.skyspy.schemas.avro.DeliveryStatus;
import io.skyspy.schemas.avro.NotificationChannel;
import io.skyspy.schemas.avro.NotificationDelivery;
import io.skyspy.schemas.serde.AvroSerde;
import io.skyspy.testkit.EmbeddedKafka;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** The notifier on a real broker, with a real HTTP server and a real mail server to send to. */
final class NotifierIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private static Path directory;

    private static EmbeddedKafka kafka;
    private static Receiver receiver;
    private static GreenMail mail;
    private static ConfigurableApplicationContext app;

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({RuntimeConfiguration.class, NotifyConfiguration.class})
    static class NotifierAlone {}

    @BeforeAll
    static void start() throws IOException {
        kafka = EmbeddedKafka.start();
        receiver = Receiver.start();
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        app = app("first", true);
    }

    @AfterAll
    static void stop() {
        app.close();
        mail.stop();
        receiver.close();
        kafka.close();
    }

    private static ConfigurableApplicationContext app(String name, boolean privateTargets) {
        return new SpringApplicationBuilder(NotifierAlone.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--skyspy.data-dir=" + directory.resolve(name),
                        "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                        "--skyspy.kafka.schema-registry-url=" + kafka.schemaRegistryUrl(),
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + mail.getSmtp().getPort(),
                        "--skyspy.notify.allow-private-targets=" + privateTargets,
                        "--skyspy.notify.retry-after=300ms,300ms",
                        "--skyspy.notify.pause-between=10ms",
                        "--skyspy.notify.timeout=3s");
    }

    @Test
    void aWebHookIsTriedAgainUntilItTakesTheMessage() {
        NotificationChannel channel = channel(1, "webhook", Map.of("url", receiver.url("/flaky"), "secret", "s"));
        put(Topics.NOTIFICATION_CHANNELS, NotificationChannel.class, "1", channel);
        receiver.answer(503, 500);

        put("11/1", pending(1L, Instant.now()));

        NotificationDelivery end = end("11/1");
        assertThat(end.getStatus()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(end.getAttempts()).isEqualTo(3);
        assertThat(receiver.received("/flaky"))
                .hasSize(3)
                .allSatisfy(received -> assertThat(received.id()).isEqualTo("11/1"))
                .allSatisfy(received -> assertThat(received.body()).contains("\"icao_hex\":\"A1B2C3\""));
    }

    @Test
    void whatIsRefusedIsNotTriedAgainAndRedirectionsAreNotFollowed() {
        put(
                Topics.NOTIFICATION_CHANNELS,
                NotificationChannel.class,
                "2",
                channel(2, "discord", Map.of("url", receiver.url("/moved"))));
        receiver.answer(302);

        put("12/2", pending(2L, Instant.now()));

        NotificationDelivery end = end("12/2");
        assertThat(end.getStatus()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(end.getProblem()).isEqualTo("the receiver answered 302");
        assertThat(receiver.received("/moved")).hasSize(1);
        assertThat(receiver.received("/elsewhere")).isEmpty();
    }

    @Test
    void aMailArrives() {
        put(
                Topics.NOTIFICATION_CHANNELS,
                NotificationChannel.class,
                "3",
                channel(3, "email", Map.of("to", "pilot@example.org")));

        put("13/3", pending(3L, Instant.now()));

        assertThat(end("13/3").getStatus()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(mail.getReceivedMessages()).anySatisfy(message -> {
            assertThat(message.getSubject()).isEqualTo("Low & near: N12345");
            assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("pilot@example.org");
        });
    }

    @Test
    void aChannelThatIsNotThereIsSaidSo() {
        put("14/99", pending(99L, Instant.now()));

        assertThat(end("14/99").getProblem()).isEqualTo("the channel is not there any more, or switched off");
    }

    /** Stops the one that runs: of a group only one sends. */
    @Test
    void whatWaitsIsSentByTheNextOneAndPrivateTargetsAreRefusedUnlessAllowed() {
        app.close();
        put(
                Topics.NOTIFICATION_CHANNELS,
                NotificationChannel.class,
                "5",
                channel(5, "webhook", Map.of("url", receiver.url("/private"))));
        put("15/5", pending(5L, Instant.now()));
        try (ConfigurableApplicationContext second = app("second", false)) {
            assertThat(second.isActive()).isTrue();
            assertThat(end("15/5").getProblem()).isEqualTo("private and local addresses are not allowed");
        } finally {
            app = app("third", true);
        }
        assertThat(receiver.received("/private")).isEmpty();
    }

    private static void put(String key, NotificationDelivery delivery) {
        put(Topics.NOTIFICATION_DELIVERIES, NotificationDelivery.class, key, delivery);
    }

    private static <V extends SpecificRecord> void put(Topic<V> topic, Class<V> type, String key, V value) {
        try (AvroSerde<V> serde = AvroSerde.of(type, kafka.clientConfig());
                KafkaProducer<String, V> producer =
                        new KafkaProducer<>(kafka.clientConfig(), new StringSerializer(), serde.serializer())) {
            var unused = producer.send(new ProducerRecord<>(topic.name(), key, value));
            producer.flush();
        }
    }

    private static NotificationDelivery end(String key) {
        return await().atMost(SOON)
                .until(() -> latest(key), found -> found != null && found.getStatus() != DeliveryStatus.PENDING);
    }

    private static @Nullable NotificationDelivery latest(String key) {
        Map<String, Object> reading = new HashMap<>(kafka.clientConfig());
        reading.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        NotificationDelivery latest = null;
        try (AvroSerde<NotificationDelivery> serde = AvroSerde.of(NotificationDelivery.class, kafka.clientConfig());
                KafkaConsumer<String, NotificationDelivery> consumer =
                        new KafkaConsumer<>(reading, new StringDeserializer(), serde.deserializer())) {
            TopicPartition partition = new TopicPartition(Topics.NOTIFICATION_DELIVERIES.name(), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    latest = record.key().equals(key) ? record.value() : latest;
                }
            }
        }
        return latest;
    }
}
