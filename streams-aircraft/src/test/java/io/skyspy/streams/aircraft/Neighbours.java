package io.skyspy.streams.aircraft;

import io.skyspy.schemas.Partitions;
import io.skyspy.schemas.Topic;
import io.skyspy.schemas.Topics;
import io.skyspy.schemas.avro.FrameBatch;
import io.skyspy.schemas.serde.AvroSerde;
import io.skyspy.testkit.EmbeddedKafka;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes and reads topics as the neighbours of the app do. */
record Neighbours(EmbeddedKafka kafka) {

    void send(String icao, FrameBatch batch) throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, FrameBatch> producer = new KafkaProducer<>(
                client(), new StringSerializer(), serde(Topics.ADSB_FRAMES).serializer())) {
            int partition = Partitions.of(icao, EmbeddedKafka.PARTITIONS);
            producer.send(new ProducerRecord<>(Topics.ADSB_FRAMES.name(), partition, batch.getReceiver(), batch))
                    .get();
        }
    }

    /** Everything in a topic, in the order it was written to each partition. */
    <V extends SpecificRecord> List<V> read(Topic<V> topic) {
        List<V> values = new ArrayList<>();
        read(topic.name(), new StringDeserializer(), serde(topic).deserializer(), record -> values.add(record.value()));
        return values;
    }

    /** The last record of that aircraft, as bytes. */
    ConsumerRecord<byte[], byte[]> last(String topic, String icao) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        read(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer(), record -> {
            if (new String(record.key(), StandardCharsets.UTF_8).equals(icao)) {
                records.add(record);
            }
        });
        return records.getLast();
    }

    <K, V> void read(
            String topic, Deserializer<K> keys, Deserializer<V> values, Consumer<ConsumerRecord<K, V>> reader) {
        try (KafkaConsumer<K, V> consumer = new KafkaConsumer<>(client(), keys, values)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            while (partitions.stream().mapToLong(consumer::position).sum() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(reader);
            }
        }
    }

    <V extends SpecificRecord> Serde<V> serde(Topic<V> topic) {
        return AvroSerde.of(topic.valueType(), kafka.clientConfig());
    }

    Map<String, Object> client() {
        return new HashMap<>(kafka.clientConfig());
    }
}
