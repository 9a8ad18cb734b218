package io.skyspy.streams.safety;

import io.skyspy.schemas.Topics;
import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.SafetyEvent;
import io.skyspy.schemas.serde.AvroSerde;
import io.skyspy.testkit.EmbeddedKafka;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes states as streams-aircraft does, and reads events as edges do. */
final class Neighbours implements AutoCloseable {
    private final AvroSerde<AircraftState> states;
    private final AvroSerde<SafetyEvent> events;
    private final KafkaProducer<String, AircraftState> producer;
    private final Map<String, Object> reading;

    Neighbours(EmbeddedKafka kafka) {
        states = AvroSerde.of(AircraftState.class, kafka.clientConfig());
        events = AvroSerde.of(SafetyEvent.class, kafka.clientConfig());
        producer = new KafkaProducer<>(kafka.clientConfig(), new StringSerializer(), states.serializer());
        reading = new HashMap<>(kafka.clientConfig());
        reading.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    }

    void send(List<AircraftState> written) {
        for (AircraftState state : written) {
            var unused = producer.send(new ProducerRecord<>(Topics.AIRCRAFT_STATES.name(), state.getIcao(), state));
        }
        producer.flush();
    }

    /** Everything told so far, in the order it was written to each partition. */
    List<SafetyEvent> events() {
        String topic = Topics.SAFETY_EVENTS.name();
        List<SafetyEvent> told = new ArrayList<>();
        try (KafkaConsumer<String, SafetyEvent> consumer =
                new KafkaConsumer<>(reading, new StringDeserializer(), events.deserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> told.add(record.value()));
            }
        }
        return told;
    }

    @Override
    public void close() {
        producer.close();
        states.close();
        events.close();
    }
}
