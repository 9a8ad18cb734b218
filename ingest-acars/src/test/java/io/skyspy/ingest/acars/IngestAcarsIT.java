package io.skyspy.ingest.acars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.skyspy.schemas.Topics;
import io.skyspy.schemas.avro.DatalinkClock;
import io.skyspy.schemas.avro.RawDatalink;
import io.skyspy.schemas.serde.AvroSerde;
import io.skyspy.testkit.EmbeddedKafka;
import io.skyspy.testkit.Ports;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Datagrams, connections and a recording, to the topic of a real broker. */
final class IngestAcarsIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    @Test
    void recordsReachTheTopicAsTheyCame() throws IOException {
        Path recording = Files.writeString(directory.resolve("tape.jsonl"), "{\"timestamp\":1769990352.4,\"n\":3}\n");
        int udp = Ports.free();
        int tcp = Ports.free();
        try (EmbeddedKafka kafka = EmbeddedKafka.start();
                ConfigurableApplicationContext app = started(kafka, udp, tcp, recording);
                DatagramSocket sender = new DatagramSocket();
                Socket client = new Socket(InetAddress.getLoopbackAddress(), tcp)) {
            byte[] two = "{\"n\":1}{\"n\":11}".getBytes(StandardCharsets.UTF_8);
            sender.send(new DatagramPacket(two, two.length, InetAddress.getLoopbackAddress(), udp));
            client.getOutputStream().write("rubbish\n{\"n\":2}\n".getBytes(StandardCharsets.UTF_8));

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(read(kafka))
                            .extracting(IngestAcarsIT::text)
                            .contains("{\"n\":1}", "{\"n\":11}", "{\"n\":2}", "{\"timestamp\":1769990352.4,\"n\":3}"));
            assertThat(read(kafka))
                    .filteredOn(raw -> raw.getSource().equals("tape"))
                    .extracting(RawDatalink::getClock)
                    .containsOnly(DatalinkClock.RECORDED);
            assertThat(app.isRunning()).isTrue();
        }
    }

    private ConfigurableApplicationContext started(EmbeddedKafka kafka, int udp, int tcp, Path recording) {
        String sources = "--skyspy.ingest.acars.sources";
        return new SpringApplicationBuilder(IngestAcarsApplication.class)
                .run(
                        "--server.port=0",
                        "--skyspy.data-dir=" + directory,
                        "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                        "--skyspy.kafka.schema-registry-url=" + kafka.schemaRegistryUrl(),
                        sources + "[0].id=vhf",
                        sources + "[0].type=udp-listen",
                        sources + "[0].address=127.0.0.1:" + udp,
                        sources + "[1].id=router",
                        sources + "[1].type=tcp-listen",
                        sources + "[1].address=127.0.0.1:" + tcp,
                        sources + "[2].id=tape",
                        sources + "[2].type=file",
                        sources + "[2].files[0]=" + recording);
    }

    private static String text(RawDatalink raw) {
        return StandardCharsets.UTF_8.decode(raw.getPayload().duplicate()).toString();
    }

    private static List<RawDatalink> read(EmbeddedKafka kafka) {
        List<RawDatalink> values = new ArrayList<>();
        try (KafkaConsumer<String, RawDatalink> consumer = new KafkaConsumer<>(
                new HashMap<>(kafka.clientConfig()),
                new StringDeserializer(),
                AvroSerde.of(RawDatalink.class, kafka.clientConfig()).deserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.ACARS_RAW.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            while (partitions.stream().mapToLong(consumer::position).sum() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }
}
