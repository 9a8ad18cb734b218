package io.skyspy.standalone;

import io.skyspy.schemas.Topic;
import io.skyspy.schemas.Topics;
import io.skyspy.schemas.serde.AvroDeserializer;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Prints the records of a topic as JSON lines, as they come. */
@Command(
        name = "tail",
        mixinStandardHelpOptions = true,
        description = "Prints the records of one of our topics as JSON lines, as they come, until Ctrl-C.")
final class TailCommand implements Callable<Integer> {

    private static final Duration POLL = Duration.ofMillis(200);

    @Parameters(paramLabel = "TOPIC", description = "Name of the topic, for instance aircraft.states.v1.")
    private String topic = "";

    @Option(names = "--from-beginning", description = "Starts with the oldest record that is kept, not with new ones.")
    private boolean fromBeginning;

    @Option(names = "--max", paramLabel = "N", description = "Stops after so many records.")
    private long max = Long.MAX_VALUE;

    @Mixin
    private final BrokerOptions broker = new BrokerOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (Topics.named(topic).isEmpty()) {
            throw new UserMistake("There is no topic \"" + topic + "\". There are: "
                    + Topics.all().stream().map(Topic::name).collect(Collectors.joining(", ")) + ".");
        }
        broker.admin().close();
        try (AvroDeserializer<GenericRecord> values = new AvroDeserializer<>();
                KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                        broker.clientSettings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            values.configure(Map.of("schema.registry.url", broker.schemaRegistryUrl), false);
            start(consumer);
            print(consumer, values);
        }
        return 0;
    }

    private void start(KafkaConsumer<String, byte[]> consumer) {
        List<PartitionInfo> partitions = consumer.partitionsFor(topic);
        if (partitions == null || partitions.isEmpty()) {
            throw new UserMistake("The broker at " + broker.bootstrapServers + " does not have the topic " + topic
                    + " yet. Start the app that writes it.");
        }
        List<TopicPartition> all = partitions.stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(all);
        if (fromBeginning) {
            consumer.seekToBeginning(all);
        } else {
            consumer.seekToEnd(all);
        }
    }

    private void print(KafkaConsumer<String, byte[]> consumer, AvroDeserializer<GenericRecord> values) {
        PrintWriter out = spec.commandLine().getOut();
        long printed = 0;
        while (printed < max && !out.checkError()) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                out.println(line(record, values));
                if (++printed == max) {
                    break;
                }
            }
        }
    }

    private static String line(ConsumerRecord<String, byte[]> record, AvroDeserializer<GenericRecord> values) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("partition", record.partition());
        json.put("offset", record.offset());
        json.put("appended", Instant.ofEpochMilli(record.timestamp()).toString());
        json.put("key", record.key());
        try {
            GenericRecord value = values.deserialize(record.topic(), record.value());
            json.set("value", value == null ? JsonNodeFactory.instance.nullNode() : RecordJson.of(value));
        } catch (SerializationException unreadable) {
            json.put("unreadable", unreadable.getMessage());
        }
        return json.toString();
    }
}
