package io.skyspy.streams.alerts;

import io.skyspy.schemas.Topic;
import io.skyspy.schemas.Topics;
import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.AlertMatch;
import io.skyspy.schemas.avro.AlertRule;
import io.skyspy.schemas.serde.AvroSerde;
import io.skyspy.testkit.EmbeddedKafka;
import java.time.Duration;
import java.util.ArrayList;
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

/** Writes states as streams-aircraft does and rules as edges do, and reads matches. */
final class Neighbours implements AutoCloseable {
    private final AvroSerde<AircraftState> states;
    private final AvroSerde<AlertRule> rules;
    private final AvroSerde<AlertMatch> matches;
    private final KafkaProducer<String, AircraftState> stateProducer;
    private final KafkaProducer<String, AlertRule> ruleProducer;
    private final Map<String, Object> reading;

    Neighbours(EmbeddedKafka kafka) {
        states = AvroSerde.of(AircraftState.class, kafka.clientConfig());
        rules = AvroSerde.of(AlertRule.class, kafka.clientConfig());
        matches = AvroSerde.of(AlertMatch.class, kafka.clientConfig());
        stateProducer = new KafkaProducer<>(kafka.clientConfig(), new StringSerializer(), states.serializer());
        ruleProducer = new KafkaProducer<>(kafka.clientConfig(), new StringSerializer(), rules.serializer());
        reading = new HashMap<>(kafka.clientConfig());
        reading.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    }

    void send(List<AircraftState> written) {
        written.forEach(state -> send(stateProducer, Topics.AIRCRAFT_STATES, state.getIcao(), state));
        stateProducer.flush();
    }

    void write(AlertRule rule) {
        send(ruleProducer, Topics.ALERT_RULES, Long.toString(rule.getId()), rule);
        ruleProducer.flush();
    }

    private static <V extends SpecificRecord> void send(
            KafkaProducer<String, V> producer, Topic<V> topic, String key, V value) {
        var unused = producer.send(new ProducerRecord<>(topic.name(), key, value));
    }

    /** Everything told so far, in the order it was written to each partition. */
    List<AlertMatch> matches() {
        List<AlertMatch> told = new ArrayList<>();
        try (KafkaConsumer<String, AlertMatch> consumer =
                new KafkaConsumer<>(reading, new StringDeserializer(), matches.deserializer())) {
            List<TopicPartition> partitions = assign(consumer);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> told.add(record.value()));
            }
        }
        return told;
    }

    /** A consumer that sees matches from now on. */
    KafkaConsumer<String, AlertMatch> listener() {
        KafkaConsumer<String, AlertMatch> consumer =
                new KafkaConsumer<>(reading, new StringDeserializer(), matches.deserializer());
        List<TopicPartition> partitions = assign(consumer);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return consumer;
    }

    private static List<TopicPartition> assign(KafkaConsumer<String, AlertMatch> consumer) {
        String topic = Topics.ALERT_MATCHES.name();
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        return partitions;
    }

    @Override
    public void close() {
        stateProducer.close();
        ruleProducer.close();
        states.close();
        rules.close();
        matches.close();
    }
}
