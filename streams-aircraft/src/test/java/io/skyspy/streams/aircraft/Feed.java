package io.skyspy.streams.aircraft;

import io.skyspy.aviation.geo.Position;
import io.skyspy.schemas.Partitions;
import io.skyspy.schemas.Topics;
import io.skyspy.schemas.avro.Frame;
import io.skyspy.schemas.avro.FrameBatch;
import io.skyspy.streams.aircraft.track.Encoded;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;

/** Writes a recording to {@code adsb.frames.v1} as the ingest does, and sees when the app has read it. */
record Feed(Neighbours neighbours, int partitions, Position location) {
    private static final long AFTERWARDS_MS = 600_000;

    /**
     * Writes all frames, then one in each partition, of an aircraft that is not shown, from so much later that all others are gone: else
     * the last ones would go when somebody else is heard in their partition.
     */
    void play(List<JsonNode> lines, int framesPerRecord) throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        // What has only just been created may have no leader yet, and a first record then waits for long.
        var unused = ends();
        try (KafkaProducer<String, FrameBatch> producer = new KafkaProducer<>(
                neighbours.client(),
                new StringSerializer(),
                neighbours.serde(Topics.ADSB_FRAMES).serializer())) {
            List<List<Frame>> waiting = IntStream.range(0, partitions)
                    .<List<Frame>>mapToObj(partition -> new ArrayList<>())
                    .toList();
            for (JsonNode line : lines) {
                int partition = Partitions.of(line.get("icao24").asString().toUpperCase(Locale.ROOT), partitions);
                List<Frame> frames = waiting.get(partition);
                frames.add(frame(atMs(line), line.get("frame").asString()));
                if (frames.size() == framesPerRecord) {
                    sent.add(send(producer, partition, frames));
                }
            }
            long endMs = atMs(lines.getLast()) + AFTERWARDS_MS;
            for (int partition = 0; partition < partitions; partition++) {
                waiting.get(partition).add(frame(endMs, Encoded.squitter(addressIn(partition))));
                sent.add(send(producer, partition, waiting.get(partition)));
            }
            for (Future<RecordMetadata> record : sent) {
                record.get();
            }
        }
    }

    /** Whether the app has committed everything it was sent. */
    boolean isConsumed() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(neighbours.client())) {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(
                            AircraftTopology.APPLICATION_ID)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return ends().entrySet().stream().allMatch(end -> {
                OffsetAndMetadata done = committed.get(end.getKey());
                return done != null && done.offset() == end.getValue().offset();
            });
        }
    }

    /** Where each partition ends; its leader says so. */
    private Map<TopicPartition, ListOffsetsResultInfo> ends() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(neighbours.client())) {
            Map<TopicPartition, OffsetSpec> latest = IntStream.range(0, partitions)
                    .mapToObj(partition -> new TopicPartition(Topics.ADSB_FRAMES.name(), partition))
                    .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            return admin.listOffsets(latest).all().get();
        }
    }

    private Future<RecordMetadata> send(KafkaProducer<String, FrameBatch> producer, int partition, List<Frame> frames) {
        FrameBatch batch =
                new FrameBatch("toulouse", location.latitudeDeg(), location.longitudeDeg(), List.copyOf(frames));
        frames.clear();
        long atMs = batch.getFrames().getFirst().getReceivedAt().toEpochMilli();
        return producer.send(
                new ProducerRecord<>(Topics.ADSB_FRAMES.name(), partition, atMs, batch.getReceiver(), batch));
    }

    private int addressIn(int partition) {
        return IntStream.range(0x4B0000, 0x4B1000)
                .filter(icao -> Partitions.of(String.format("%06X", icao), partitions) == partition)
                .findFirst()
                .orElseThrow();
    }

    private static Frame frame(long atMs, String hex) {
        return new Frame(
                Instant.ofEpochMilli(atMs), ByteBuffer.wrap(HexFormat.of().parseHex(hex)), -12f, null);
    }

    private static long atMs(JsonNode line) {
        return Math.round(line.get("timestamp").asDouble() * 1000);
    }
}
