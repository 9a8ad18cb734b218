package io.skyspy.schemas;

/**
 * How big the topics are laid out in one cluster.
 *
 * @param partitionsByAircraft partitions of every topic partitioned by the ICAO address, 1 or more; can never be changed without
 *     losing the order of an aircraft's records
 * @param replicationFactor copies of each partition, 1 or more: 1 for the embedded broker, 3 for a cluster
 * @param minInsyncReplicas copies that must have a record before it is acknowledged, from 1 to the replication factor
 */
public record TopicLayout(int partitionsByAircraft, short replicationFactor, int minInsyncReplicas) {

    public TopicLayout {
        if (partitionsByAircraft < 1) {
            throw new IllegalArgumentException("partitions must be 1 or more, not " + partitionsByAircraft);
        }
        if (replicationFactor < 1 || minInsyncReplicas < 1 || minInsyncReplicas > replicationFactor) {
            throw new IllegalArgumentException("replication factor " + replicationFactor
                    + " and minimum of in-sync replicas " + minInsyncReplicas + " do not fit");
        }
    }

    /** One copy of everything: the embedded broker. */
    public static TopicLayout single(int partitionsByAircraft) {
        return new TopicLayout(partitionsByAircraft, (short) 1, 1);
    }

    /** Number of partitions of that topic. */
    public int partitionsOf(Topic<?> topic) {
        return switch (topic.partitioning()) {
            case BY_AIRCRAFT -> partitionsByAircraft;
            case SINGLE -> 1;
        };
    }
}
