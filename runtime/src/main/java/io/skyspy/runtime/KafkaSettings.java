package io.skyspy.runtime;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How topics are laid out and written. Brokers and their security are Spring's own keys ({@code spring.kafka.*}).
 *
 * @param schemaRegistryUrl address of the schema registry; several are separated by commas
 * @param autoRegisterSchemas whether an app may register a schema that the registry does not know yet
 * @param serializer class that writes values in Confluent's wire format; the genuine one is
 *     {@code io.confluent.kafka.serializers.KafkaAvroSerializer}
 * @param deserializer its counterpart; the genuine one is {@code io.confluent.kafka.serializers.KafkaAvroDeserializer}
 * @param partitions partitions of every topic that is partitioned by the ICAO address; they must all be equal, 1 to 1000
 * @param replicationFactor copies of every partition; 1 on a single broker
 * @param minInSyncReplicas copies that must have a record before it counts as written
 */
@ConfigurationProperties(prefix = "skyspy.kafka", ignoreUnknownFields = false)
public record KafkaSettings(
        @DefaultValue("http://localhost:8081") String schemaRegistryUrl,
        @DefaultValue("true") boolean autoRegisterSchemas,
        @DefaultValue(AVRO_SERIALIZER) String serializer,
        @DefaultValue(AVRO_DESERIALIZER) String deserializer,
        @DefaultValue("4") int partitions,
        @DefaultValue("1") short replicationFactor,
        @DefaultValue("1") short minInSyncReplicas) {

    private static final String AVRO_SERIALIZER = "io.skyspy.schemas.serde.AvroSerializer";
    private static final String AVRO_DESERIALIZER = "io.skyspy.schemas.serde.AvroDeserializer";

    public KafkaSettings {
        requireAtLeastOne("partitions", partitions);
        requireAtLeastOne("replication-factor", replicationFactor);
        requireAtLeastOne("min-in-sync-replicas", minInSyncReplicas);
        if (partitions > 1000) {
            throw new IllegalArgumentException("skyspy.kafka.partitions must be at most 1000, but is " + partitions);
        }
        if (minInSyncReplicas > replicationFactor) {
            throw new IllegalArgumentException("skyspy.kafka.min-in-sync-replicas (" + minInSyncReplicas
                    + ") cannot be more than skyspy.kafka.replication-factor (" + replicationFactor + ")");
        }
    }

    private static void requireAtLeastOne(String key, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("skyspy.kafka." + key + " must be at least 1, but is " + value);
        }
    }
}
