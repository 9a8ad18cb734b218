package io.skyspy.streams.aircraft;

import io.skyspy.schemas.Partitions;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** Kafka's default partitioning of the address a key begins with: a session goes where its aircraft's states go. */
final class AddressPartitioner<V> implements StreamPartitioner<String, V> {

    @Override
    public Optional<Set<Integer>> partitions(String topic, String key, V value, int numPartitions) {
        int slash = key.indexOf('/');
        String address = slash < 0 ? key : key.substring(0, slash);
        return Optional.of(Set.of(Partitions.of(address, numPartitions)));
    }
}
