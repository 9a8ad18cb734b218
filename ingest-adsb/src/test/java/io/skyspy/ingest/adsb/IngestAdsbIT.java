package io.skyspy.ingest.adsb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.skyspy.schemas.Partitions;
import io.skyspy.schemas.Topic;
import io.skyspy.schemas.Topics;
import io.skyspy.schemas.avro.AircraftReport;
import io.skyspy.schemas.avro.DeadLetter;
import io.skyspy.schemas.avro.FrameBatch;
import io.skyspy.schemas.serde.AvroSerde;
import io.skyspy.testkit.EmbeddedKafka;
import io.skyspy.testkit.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole app on a broker: sockets and files in, records out. */
class IngestAdsbIT {

    private static final String LONG_485020 = "8d485020994409940838175b284f";
    private static final String LONG_40621D = "8d40621d58c382d690c8ac2863a7";
    private static final String SHORT_4840D6 = "5d4840d6f87407";

    private final EmbeddedKafka kafka = EmbeddedKafka.shared();

    @TempDir
    Path directory;

    @Test
    void bringsFramesReportsAndDeadLettersToTheirTopics() throws Exception {
        int port = Ports.free();
        Path recording = Files.writeString(
                directory.resolve("decoded.jsonl"),
                "{\"now\":1700000000,\"hex\":\"4ca216\",\"alt_baro\":1000}\n{\"hex\":\n");
        Map<String, Object> settings = settings();
        settings.put("skyspy.ingest.adsb.sources[0].id", "it-roof");
        settings.put("skyspy.ingest.adsb.sources[0].type", "beast-listen");
        settings.put("skyspy.ingest.adsb.sources[0].address", "127.0.0.1:" + port);
        settings.put("skyspy.ingest.adsb.sources[1].id", "it-tape");
        settings.put("skyspy.ingest.adsb.sources[1].type", "file");
        settings.put("skyspy.ingest.adsb.sources[1].files", recording);
        settings.put("skyspy.ingest.adsb.sources[1].speed", "max");

        try (ConfigurableApplicationContext app = start(settings);
                Socket receiver = new Socket(InetAddress.getLoopbackAddress(), port)) {
            receiver.getOutputStream()
                    .write(HexFormat.of()
                            .parseHex("1a33000000000001ff" + LONG_485020 + "1a33000000000002ff" + LONG_40621D
                                    + "1a3200000000000310" + SHORT_4840D6));

            List<ConsumerRecord<String, FrameBatch>> frames = new ArrayList<>();
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                frames.clear();
                frames.addAll(read(Topics.ADSB_FRAMES, "it-roof"));
                return frames.stream()
                                .mapToInt(r -> r.value().getFrames().size())
                                .sum()
                        == 3;
            });
            for (ConsumerRecord<String, FrameBatch> batch : frames) {
                batch.value()
                        .getFrames()
                        .forEach(frame -> assertThat(batch.partition())
                                .isEqualTo(partitionOf(HexFormat.of()
                                        .formatHex(frame.getBytes().array()))));
                assertThat(batch.value().getReceiverLatitudeDeg()).isEqualTo(43.6);
            }
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                List<ConsumerRecord<String, AircraftReport>> reports = read(Topics.ADSB_REPORTS, "4CA216");
                assertThat(reports).hasSize(1);
                assertThat(reports.getFirst().partition()).isEqualTo(Partitions.of("4CA216", EmbeddedKafka.PARTITIONS));
                assertThat(reports.getFirst().value().getReceiver()).isEqualTo("it-tape");
                List<ConsumerRecord<String, DeadLetter>> letters = read(Topics.DEAD_LETTERS, "it-tape");
                assertThat(letters).hasSize(1);
                assertThat(letters.getFirst().value().getReason()).isEqualTo("bad_json");
            });
            assertThat(get(app, "/actuator/health")).contains("\"ingestAdsb\"");
            assertThat(get(app, "/actuator/prometheus"))
                    .contains("ingest_adsb_frames_received_total{source=\"beast-listen\"} 3.0")
                    .contains("ingest_adsb_spool_bytes 0.0");
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("spring.kafka.bootstrap-servers", kafka.bootstrapServers());
        settings.put("skyspy.kafka.schema-registry-url", kafka.schemaRegistryUrl());
        settings.put("skyspy.kafka.partitions", EmbeddedKafka.PARTITIONS);
        settings.put("skyspy.data-dir", directory.resolve("data"));
        settings.put("skyspy.location.latitude-deg", 43.6);
        settings.put("skyspy.location.longitude-deg", 1.4);
        settings.put("server.port", 0);
        return settings;
    }

    private static ConfigurableApplicationContext start(Map<String, Object> settings) {
        String[] arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(IngestAdsbApplication.class).run(arguments);
    }

    private static String get(ConfigurableApplicationContext app, String path)
            throws IOException, InterruptedException {
        String port = app.getEnvironment().getRequiredProperty("local.server.port");
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI url = URI.create("http://127.0.0.1:" + port + path);
            return http.send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private static int partitionOf(String hex) {
        String address = switch (hex) {
            case LONG_485020 -> "485020";
            case LONG_40621D -> "40621D";
            default -> "4840D6";
        };
        return Partitions.of(address, EmbeddedKafka.PARTITIONS);
    }

    private <V extends SpecificRecord> List<ConsumerRecord<String, V>> read(Topic<V> topic, String key) {
        AvroSerde<V> serde = AvroSerde.of(topic.valueType(), kafka.clientConfig());
        List<ConsumerRecord<String, V>> records = new ArrayList<>();
        Map<String, Object> config = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (KafkaConsumer<String, V> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), serde.deserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                for (ConsumerRecord<String, V> found : consumer.poll(Duration.ofMillis(200))) {
                    if (key.equals(found.key())) {
                        records.add(found);
                    }
                }
            }
        }
        return records;
    }
}
