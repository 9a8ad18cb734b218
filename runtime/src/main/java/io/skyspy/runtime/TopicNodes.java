package io.skyspy.runtime;

import io.skyspy.schemas.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.TimestampExtractor;

/** Puts topics of the catalogue into a topology, read from their beginning. */
public final class TopicNodes {
    private final Topology topology;
    private final ValueSerdes serdes;

    public TopicNodes(Topology topology, ValueSerdes serdes) {
        this.topology = topology;
        this.serdes = serdes;
    }

    /** Adds a source of that topic. */
    public void source(String name, Topic<? extends SpecificRecord> topic, TimestampExtractor time) {
        topology.addSource(
                AutoOffsetReset.earliest(),
                name,
                time,
                new StringDeserializer(),
                serdes.of(topic).deserializer(),
                topic.name());
    }

    /** Adds a sink to that topic, in which the key decides on the partition. */
    public void sink(String name, Topic<? extends SpecificRecord> topic, String parent) {
        topology.addSink(
                name, topic.name(), new StringSerializer(), serdes.of(topic).serializer(), parent);
    }

    /** Adds a sink to that topic, which decides itself on the partition. */
    public void sink(
            String name,
            Topic<? extends SpecificRecord> topic,
            StreamPartitioner<String, SpecificRecord> partitioner,
            String parent) {
        topology.addSink(
                name, topic.name(), new StringSerializer(), serdes.of(topic).serializer(), partitioner, parent);
    }
}
