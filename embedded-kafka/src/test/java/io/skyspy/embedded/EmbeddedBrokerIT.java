package io.skyspy.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skyspy.schemas.TopicLayout;
import io.skyspy.schemas.TopicMismatchException;
import io.skyspy.schemas.TopicProvisioner;
import io.skyspy.schemas.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {

    private static final TopicPartition PARTITION = new TopicPartition("plain", 0);

    @TempDir
    Path directory;

    @Test
    void keepsRecordsOverARestart() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(EmbeddedBrokerSettings.in(directory))) {
            createTopic(broker);
            send(broker, "one", "two");
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(EmbeddedBrokerSettings.in(directory))) {
            send(broker, "three");

            assertThat(read(broker, 3)).containsExactly("one", "two", "three");
        }
    }

    @Test
    void createsTheCatalogueAndVerifiesItAgain() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(EmbeddedBrokerSettings.in(directory));
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            assertThat(TopicProvisioner.createOrVerify(admin, Topics.all(), TopicLayout.single(3)))
                    .hasSameSizeAs(Topics.all());
            assertThat(TopicProvisioner.createOrVerify(admin, Topics.all(), TopicLayout.single(3)))
                    .isEmpty();

            assertThatThrownBy(() -> TopicProvisioner.createOrVerify(admin, Topics.all(), TopicLayout.single(6)))
                    .isInstanceOf(TopicMismatchException.class)
                    .hasMessageMatching("Topic \\S+ has partitions 3 where 6 is expected");
        }
    }

    @Test
    void letsSeveralAppsCreateTheCatalogueAtOnce() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(EmbeddedBrokerSettings.in(directory))) {
            List<CompletableFuture<List<String>>> apps = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
                        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
                            return TopicProvisioner.createOrVerify(admin, Topics.all(), TopicLayout.single(2));
                        }
                    }))
                    .limit(4)
                    .toList();

            List<String> created =
                    apps.stream().flatMap(app -> app.join().stream()).toList();

            assertThat(created)
                    .containsExactlyInAnyOrderElementsOf(
                            Topics.all().stream().map(Object::toString).toList());
        }
    }

    @Test
    void namesTheSettingOfATopicThatDiffers() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(EmbeddedBrokerSettings.in(directory));
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            NewTopic states = new NewTopic(Topics.AIRCRAFT_STATES.name(), 2, (short) 1);
            admin.createTopics(List.of(states)).all().get();

            assertThatThrownBy(() -> TopicProvisioner.createOrVerify(admin, Topics.all(), TopicLayout.single(2)))
                    .isInstanceOf(TopicMismatchException.class)
                    .hasMessage("Topic aircraft.states.v1 has cleanup.policy delete where compact is expected");
        }
    }

    @Test
    void saysThatTheDirectoryIsInUse() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(EmbeddedBrokerSettings.in(directory))) {
            assertThat(broker.bootstrapServers()).startsWith("127.0.0.1:");
            assertThatThrownBy(() -> EmbeddedBroker.start(EmbeddedBrokerSettings.in(directory)))
                    .isInstanceOf(EmbeddedKafkaException.class)
                    .hasMessageContaining("is in use by another SkySpy");
        }
    }

    @Test
    void saysThatThePortIsInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            EmbeddedBrokerSettings settings =
                    EmbeddedBrokerSettings.in(directory).withPort(taken.getLocalPort());

            assertThatThrownBy(() -> EmbeddedBroker.start(settings))
                    .isInstanceOf(EmbeddedKafkaException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " on 127.0.0.1");
        }
    }

    @Test
    void saysThatTheDirectoryIsNone() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> EmbeddedBroker.start(EmbeddedBrokerSettings.in(file)))
                .isInstanceOf(EmbeddedKafkaException.class)
                .hasMessageContaining("is not a directory");
    }

    private static void createTopic(EmbeddedBroker broker) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(PARTITION.topic(), 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static void send(EmbeddedBroker broker, String... values) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            for (String value : values) {
                producer.send(new ProducerRecord<>(PARTITION.topic(), value)).get();
            }
        }
    }

    private static List<String> read(EmbeddedBroker broker, int count) {
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            for (int polls = 0; values.size() < count && polls < 100; polls++) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }
}
