package io.skyspy.streams.aircraft;

import io.skyspy.schemas.Topic;
import io.skyspy.testkit.PlainAvro;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What was written about each aircraft: headers and the bytes of the Avro form, without the number of the schema. The time of a record is
 * not compared: the broker sets it to when it came.
 */
final class Told {
    private Told() {}

    static Map<String, List<String>> by(Neighbours neighbours, List<Topic<? extends SpecificRecord>> topics) {
        Map<String, List<String>> told = new TreeMap<>();
        topics.forEach(topic -> collect(neighbours, topic, told));
        return told;
    }

    private static <V extends SpecificRecord> void collect(
            Neighbours neighbours, Topic<V> topic, Map<String, List<String>> told) {
        Serializer<V> plain = PlainAvro.serde(topic).serializer();
        neighbours.read(
                topic.name(),
                new StringDeserializer(),
                neighbours.serde(topic).deserializer(),
                record -> told.computeIfAbsent(topic.name() + " " + record.key(), key -> new ArrayList<>())
                        .add(text(record, plain)));
    }

    private static <V> String text(ConsumerRecord<String, V> record, Serializer<V> plain) {
        StringBuilder text = new StringBuilder();
        for (Header header : record.headers()) {
            text.append(header.key())
                    .append('=')
                    .append(new String(header.value(), StandardCharsets.UTF_8))
                    .append(' ');
        }
        return record.value() == null
                ? text.append("nothing").toString()
                : text.append(HexFormat.of().formatHex(plain.serialize(record.topic(), record.value())))
                        .toString();
    }
}
