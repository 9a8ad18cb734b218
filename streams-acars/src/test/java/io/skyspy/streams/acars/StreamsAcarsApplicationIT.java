package io.skyspy.streams.acars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.skyspy.schemas.Topic;
import io.skyspy.schemas.Topics;
import io.skyspy.schemas.avro.AcarsMessage;
import io.skyspy.schemas.avro.DatalinkClock;
import io.skyspy.schemas.avro.RawDatalink;
import io.skyspy.schemas.serde.AvroSerde;
import io.skyspy.testkit.EmbeddedKafka;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The app as it is started on its own, on a real broker. */
final class StreamsAcarsApplicationIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String OFF =
            "{\"timestamp\":1769990352.4,\"station_id\":\"%s\",\"freq\":131.55,\"label\":\"QQ\","
                    + "\"mode\":\"2\",\"block_id\":\"2\",\"ack\":false,\"tail\":\"N8560Z\",\"flight\":\"WN4899\",\"msgno\":\"D50A\","
                    + "\"assstat\":\"skipped\",\"text\":\"KSFOKLAX1234\"}";

    @TempDir
    private Path directory;

    @Test
    void recordsOfTwoStationsBecomeOneMessageWithTwoCopies() throws ExecutionException, InterruptedException {
        try (EmbeddedKafka kafka = EmbeddedKafka.start();
                ConfigurableApplicationContext app = started(kafka)) {
            send(kafka, "roof", OFF.formatted("ROOF"));
            send(kafka, "hill", OFF.formatted("HILL"));
            send(kafka, "hill", "no json");

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(read(kafka, Topics.ACARS_MESSAGES))
                            .extracting(AcarsMessage::getCopies)
                            .containsExactly(1, 2));
            List<AcarsMessage> messages = read(kafka, Topics.ACARS_MESSAGES);
            assertThat(messages)
                    .extracting(AcarsMessage::getId)
                    .containsOnly(messages.getFirst().getId());
            assertThat(messages.getLast().getStations()).containsExactlyInAnyOrder("ROOF", "HILL");
            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(read(kafka, Topics.DEAD_LETTERS)).hasSize(1));
            assertThat(app.isRunning()).isTrue();
        }
    }

    private ConfigurableApplicationContext started(EmbeddedKafka kafka) {
        return new SpringApplicationBuilder(StreamsAcarsApplication.class)
                .run(
                        "--server.port=0",
                        "--skyspy.data-dir=" + directory,
                        "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                        "--skyspy.kafka.schema-registry-url=" + kafka.schemaRegistryUrl());
    }

    private static void send(EmbeddedKafka kafka, String source, String json)
            throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, RawDatalink> producer = new KafkaProducer<>(
                new HashMap<>(kafka.clientConfig()),
                new StringSerializer(),
                AvroSerde.of(RawDatalink.class, kafka.clientConfig()).serializer())) {
            ByteBuffer payload = ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8));
            Instant now = Instant.parse("2026-02-02T00:00:00Z");
            producer.send(new ProducerRecord<>(
                            Topics.ACARS_RAW.name(),
                            source,
                            new RawDatalink(source, null, now, DatalinkClock.RECORDED, payload)))
                    .get();
        }
    }

    private static <V extends SpecificRecord> List<V> read(EmbeddedKafka kafka, Topic<V> topic) {
        List<V> values = new ArrayList<>();
        try (KafkaConsumer<String, V> consumer = new KafkaConsumer<>(
                new HashMap<>(kafka.clientConfig()),
                new StringDeserializer(),
                AvroSerde.of(topic.valueType(), kafka.clientConfig()).deserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            while (partitions.stream().mapToLong(consumer::position).sum() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }
}
