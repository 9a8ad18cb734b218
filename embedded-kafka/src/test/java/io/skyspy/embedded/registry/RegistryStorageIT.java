package io.skyspy.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.embedded.EmbeddedBroker;
import io.skyspy.embedded.EmbeddedBrokerSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the registry leaves in its topic, and what it finds there. */
class RegistryStorageIT {

    private static final TopicPartition PARTITION = new TopicPartition("_schemas", 0);

    @TempDir
    Path directory;

    @Test
    void storesInConfluentsForm() throws Exception {
        try (RegistryHarness registry = new RegistryHarness(directory)) {
            registry.requests().register("a-value", "\"int\"");
            registry.requests().send("PUT", "/config", "{\"compatibility\":\"FULL\"}");
            registry.requests().delete("/subjects/a-value/versions/1");
            registry.requests().register("a-value", "\"long\"");
            registry.requests().delete("/subjects/a-value");

            assertThat(stored(registry, 5))
                    .containsExactly(
                            "{\"keytype\":\"SCHEMA\",\"subject\":\"a-value\",\"version\":1,\"magic\":1} "
                                    + "{\"subject\":\"a-value\",\"version\":1,\"id\":1,\"schema\":\"\\\"int\\\"\",\"deleted\":false}",
                            "{\"keytype\":\"CONFIG\",\"subject\":null,\"magic\":0} {\"compatibilityLevel\":\"FULL\"}",
                            "{\"keytype\":\"SCHEMA\",\"subject\":\"a-value\",\"version\":1,\"magic\":1} "
                                    + "{\"subject\":\"a-value\",\"version\":1,\"id\":1,\"schema\":\"\\\"int\\\"\",\"deleted\":true}",
                            "{\"keytype\":\"SCHEMA\",\"subject\":\"a-value\",\"version\":2,\"magic\":1} "
                                    + "{\"subject\":\"a-value\",\"version\":2,\"id\":2,\"schema\":\"\\\"long\\\"\",\"deleted\":false}",
                            "{\"keytype\":\"DELETE_SUBJECT\",\"subject\":\"a-value\",\"magic\":0} "
                                    + "{\"subject\":\"a-value\",\"version\":2}");
        }
    }

    @Test
    void knowsEverythingAgainAfterARestart() throws Exception {
        try (RegistryHarness registry = new RegistryHarness(directory)) {
            registry.requests().register("a-value", "\"int\"");
            registry.requests().register("b-value", "\"string\"");
            registry.requests().send("PUT", "/config/a-value", "{\"compatibility\":\"NONE\"}");
            registry.requests().delete("/subjects/b-value");
        }
        try (RegistryHarness registry = new RegistryHarness(directory)) {
            assertThat(registry.requests().get("/subjects").body()).hasToString("[\"a-value\"]");
            assertThat(registry.requests()
                            .get("/schemas/ids/2")
                            .body()
                            .get("schema")
                            .asString())
                    .isEqualTo("\"string\"");
            assertThat(registry.requests().get("/config/a-value").body())
                    .hasToString("{\"compatibilityLevel\":\"NONE\"}");
            assertThat(registry.requests().register("c-value", "\"long\"").body())
                    .hasToString("{\"id\":3}");
        }
    }

    @Test
    void saysThatItCannotStoreAndGoesOnWhenKafkaIsBack() throws Exception {
        EmbeddedBroker first = EmbeddedBroker.start(EmbeddedBrokerSettings.in(directory));
        int port = Integer.parseInt(first.bootstrapServers().replaceFirst(".*:", ""));
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(first.bootstrapServers());
                RegistryRequests requests = new RegistryRequests(registry.url())) {
            requests.register("a-value", "\"int\"");
            first.close();

            assertThat(requests.register("b-value", "\"long\"").errorCode()).isEqualTo(50001);
            assertThat(requests.get("/schemas/ids/1").status()).isEqualTo(200);

            try (EmbeddedBroker second =
                    EmbeddedBroker.start(EmbeddedBrokerSettings.in(directory).withPort(port))) {
                Awaitility.await()
                        .untilAsserted(() -> assertThat(requests.register("b-value", "\"string\"")
                                        .status())
                                .isEqualTo(200));
                assertThat(requests.get("/subjects/b-value/versions/latest")
                                .body()
                                .get("id")
                                .asInt())
                        .isGreaterThan(2);
                assertThat(second.bootstrapServers()).endsWith(":" + port);
            }
        }
    }

    @Test
    void readsWhatAnotherRegistryWroteAndSkipsWhatItDoesNotKnow() throws Exception {
        try (RegistryHarness registry = new RegistryHarness(directory)) {
            write(registry, new String[][] {
                {"{\"keytype\":\"NOOP\",\"magic\":0}", ""},
                {"{\"keytype\":\"MODE\",\"subject\":null,\"magic\":0}", "{\"mode\":\"READWRITE\"}"},
                {"{\"keytype\":\"CLUSTER_ENCRYPTION\",\"magic\":9}", "{\"x\":[]}"},
                {"garbage", "garbage"},
                {
                    "{\"keytype\":\"SCHEMA\",\"subject\":\"t-value\",\"version\":3,\"magic\":1}",
                    "{\"subject\":\"t-value\",\"version\":3,\"id\":17,\"md5\":\"x\",\"schemaType\":\"AVRO\","
                            + "\"schema\":\"\\\"int\\\"\",\"deleted\":false,\"guid\":\"y\"}"
                },
            });
        }
        try (RegistryHarness registry = new RegistryHarness(directory)) {
            assertThat(registry.requests()
                            .get("/subjects/t-value/versions/latest")
                            .body()
                            .get("id")
                            .asInt())
                    .isEqualTo(17);
            assertThat(registry.requests().register("n-value", "\"long\"").body())
                    .hasToString("{\"id\":18}");
        }
    }

    private static void write(RegistryHarness registry, String[][] records) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", registry.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            for (String[] stored : records) {
                producer.send(new ProducerRecord<>(PARTITION.topic(), stored[0], stored[1]))
                        .get();
            }
        }
    }

    private static List<String> stored(RegistryHarness registry, int count) {
        List<String> stored = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", registry.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            Awaitility.await().until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(one -> stored.add(one.key() + " " + one.value()));
                return stored.size() >= count;
            });
        }
        return stored;
    }
}
