package io.skyspy.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after {@code kill -9}, and the picture goes on from it. */
final class DurabilitySystemTest {

    private static final Duration READY_WITHIN = Duration.ofSeconds(90);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path data;

    @Test
    void nothingAcknowledgedIsLostWhenTheProcessIsKilled() throws InterruptedException {
        int kafkaPort = RunningSystem.freePort();
        int beastPort = RunningSystem.freePort();
        Plane plane = new Plane(0xABCDEF);
        Map<String, Set<Long>> before;
        try (CommandLineSystem system = start(kafkaPort, beastPort)) {
            int port = system.awaitPort(READY_WITHIN);
            try (WebSocketClient client = WebSocketClient.connect(port, "/ws/aircraft/");
                    BeastSender receiver = new BeastSender(beastPort)) {
                IntStream.range(0, 500).forEach(i -> {
                    receiver.send(plane.identification("KILL%d".formatted(i % 10)));
                    receiver.send(plane.position(48 + i * 1e-4, -122, 30_000 + 25 * (i % 4), i % 2 == 1));
                });
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(client.has(
                                        "aircraft:new",
                                        aircraft -> aircraft.path("hex")
                                                .asString("")
                                                .equals(plane.hex())))
                                .isTrue());
            }
            before = recordsThatCanBeRead(kafkaPort, "adsb.frames.v1");
            system.kill();
        }

        try (CommandLineSystem system = start(kafkaPort, beastPort)) {
            int port = system.awaitPort(READY_WITHIN);

            Map<String, Set<Long>> after = recordsThatCanBeRead(kafkaPort, "adsb.frames.v1");
            assertThat(after.get("adsb.frames.v1")).containsAll(before.get("adsb.frames.v1"));
            try (WebSocketClient client = WebSocketClient.connect(port, "/ws/aircraft/")) {
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(client.messages()).isNotEmpty());
                assertThat(client.messages().getFirst().path("type").asString()).isEqualTo("aircraft:snapshot");
            }
            assertThat(system.stop(Duration.ofSeconds(40))).isIn(0, 130, 143);
        }
    }

    private CommandLineSystem start(int kafkaPort, int beastPort) {
        return CommandLineSystem.start(
                data,
                kafkaPort,
                List.of("run"),
                Map.of(
                        "SKYSPY_INGEST_ADSB_SOURCES_0_ID", "roof",
                        "SKYSPY_INGEST_ADSB_SOURCES_0_TYPE", "beast-listen",
                        "SKYSPY_INGEST_ADSB_SOURCES_0_ADDRESS", "127.0.0.1:" + beastPort));
    }

    /** Partition and offset of every record a consumer gets: those have been acknowledged. */
    private static Map<String, Set<Long>> recordsThatCanBeRead(int kafkaPort, String... topics) {
        Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + kafkaPort);
        Map<String, Set<Long>> records = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            for (String topic : topics) {
                List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                        .map(info -> new TopicPartition(topic, info.partition()))
                        .toList();
                consumer.assign(partitions);
                consumer.seekToBeginning(partitions);
                Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
                Set<Long> seen = new HashSet<>();
                while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                    for (ConsumerRecord<String, byte[]> each : consumer.poll(Duration.ofMillis(100))) {
                        seen.add(each.partition() * 1_000_000_000L + each.offset());
                    }
                }
                records.put(topic, seen);
            }
        }
        assertThat(records.get(topics[0])).isNotEmpty();
        return records;
    }
}
