package io.skyspy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.schemas.Topics;
import io.skyspy.schemas.avro.DeadLetter;
import io.skyspy.schemas.serde.AvroSerde;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class EmbeddedKafkaIT {

    @Test
    void hasEveryTopicOfTheCatalogue() throws Exception {
        try (Admin admin = Admin.create(EmbeddedKafka.shared().clientConfig())) {
            assertThat(admin.listTopics().names().get())
                    .containsAll(Topics.all().stream().map(Object::toString).toList());
        }
    }

    @Test
    void carriesARecordFromSerializerToDeserializer() throws Exception {
        EmbeddedKafka kafka = EmbeddedKafka.shared();
        DeadLetter sent = new DeadLetter(
                "home", 1, 2L, null, Instant.EPOCH, "testkit", "NO_RECORD", null, ByteBuffer.wrap(new byte[] {1, 2}));
        try (AvroSerde<DeadLetter> serde = AvroSerde.of(DeadLetter.class, kafka.clientConfig());
                KafkaProducer<String, DeadLetter> producer =
                        new KafkaProducer<>(kafka.clientConfig(), new StringSerializer(), serde.serializer())) {
            producer.send(new ProducerRecord<>(Topics.DEAD_LETTERS.name(), "home", sent))
                    .get();

            assertThat(received(kafka, serde)).containsExactly(sent);
        }
    }

    private static List<DeadLetter> received(EmbeddedKafka kafka, AvroSerde<DeadLetter> serde) {
        List<DeadLetter> received = new ArrayList<>();
        Map<String, Object> config = new HashMap<>(kafka.clientConfig());
        try (KafkaConsumer<String, DeadLetter> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), serde.deserializer())) {
            List<TopicPartition> partitions = List.of(new TopicPartition(Topics.DEAD_LETTERS.name(), 0));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Awaitility.await().until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> received.add(record.value()));
                return !received.isEmpty();
            });
        }
        return received;
    }
}
