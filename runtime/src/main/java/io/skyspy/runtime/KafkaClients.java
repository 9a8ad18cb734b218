package io.skyspy.runtime;

import io.skyspy.schemas.Topic;
import io.skyspy.schemas.serde.TrustedClasses;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.StreamsConfig;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** Settings of Kafka clients and the serdes of topic values, the same for every app. */
public final class KafkaClients {

    /** Records that leave together where results must not wait. */
    private static final int PROMPT_LINGER_MS = 5;

    /** After a crash the successor waits so long for its predecessor. */
    private static final int PROMPT_SESSION_TIMEOUT_MS = 10_000;

    private final KafkaProperties properties;
    private final KafkaSettings settings;
    private final DataDirectory dataDirectory;

    KafkaClients(KafkaProperties properties, KafkaSettings settings, DataDirectory dataDirectory) {
        this.properties = properties;
        this.settings = settings;
        this.dataDirectory = dataDirectory;
    }

    /** An admin client; the caller closes it. */
    public Admin admin() {
        return Admin.create(properties.buildAdminProperties());
    }

    /** How topics are laid out. */
    public KafkaSettings settings() {
        return settings;
    }

    /** Settings of a producer that loses nothing it acknowledged: all in-sync replicas, idempotent, lz4. Serializers are left to the caller. */
    public Map<String, Object> producer(String clientId) {
        Map<String, Object> config = new HashMap<>(properties.buildProducerProperties());
        config.put(ProducerConfig.CLIENT_ID_CONFIG, clientId);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        return config;
    }

    /** Settings of a consumer that commits nothing by itself and sees only committed records. Deserializers are left to the caller. */
    public Map<String, Object> consumer(String clientId) {
        Map<String, Object> config = new HashMap<>(properties.buildConsumerProperties());
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, clientId);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        return config;
    }

    /**
     * Settings of a Streams app; its state lies in the data directory.
     *
     * @param applicationId durable name of the app, also the prefix of its internal topics
     */
    public Map<String, Object> streams(String applicationId) {
        Map<String, Object> config = new HashMap<>(properties.buildStreamsProperties());
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        config.put(
                StreamsConfig.STATE_DIR_CONFIG, dataDirectory.resolve("streams").toString());
        config.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) settings.replicationFactor());
        config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        config.put(StreamsConfig.producerPrefix(ProducerConfig.ACKS_CONFIG), "all");
        config.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        return config;
    }

    /**
     * Settings of a Streams app whose results must come out once, and soon: what it reads, keeps and writes stands or falls together.
     *
     * @param applicationId durable name of the app, also the prefix of its internal topics and transactions
     * @param threads stream threads of this process
     * @param commitInterval wall-clock time between two transactions; others see a result when its transaction ends
     */
    public Map<String, Object> streamsExactlyOnce(String applicationId, int threads, Duration commitInterval) {
        Map<String, Object> config = streams(applicationId);
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        config.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, commitInterval.toMillis());
        config.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), PROMPT_LINGER_MS);
        config.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), PROMPT_SESSION_TIMEOUT_MS);
        return config;
    }

    /** Serde of the values of a topic, with the configured serializer and deserializer classes. */
    @SuppressWarnings("unchecked") // the class is named in the configuration; a wrong one fails on the first record
    public <V extends SpecificRecord> Serde<V> valueSerde(Topic<V> topic) {
        Map<String, Object> config = new HashMap<>();
        config.put("schema.registry.url", settings.schemaRegistryUrl());
        config.put("auto.register.schemas", settings.autoRegisterSchemas());
        // The genuine serde needs both: one schema for all languages, and Avro's leave to make our classes.
        config.put("avro.remove.java.properties", true);
        TrustedClasses.trust();
        config.put("specific.avro.reader", true);
        config.put("specific.avro.value.type", topic.valueType().getName());
        return Serdes.serdeFrom(
                configured(settings.serializer(), Serializer.class, config),
                configured(settings.deserializer(), Deserializer.class, config));
    }

    private static <T> T configured(String className, Class<T> type, Map<String, Object> config) {
        T instance;
        try {
            instance = Utils.newInstance(className, type);
        } catch (ClassNotFoundException missing) {
            throw new IllegalArgumentException(
                    "skyspy.kafka names the class " + className + ", which is not on the class path", missing);
        }
        if (instance instanceof Serializer<?> serializer) {
            serializer.configure(config, false);
        } else if (instance instanceof Deserializer<?> deserializer) {
            deserializer.configure(config, false);
        }
        return instance;
    }
}
