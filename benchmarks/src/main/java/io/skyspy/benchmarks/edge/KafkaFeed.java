package io.skyspy.benchmarks.edge;

import io.skyspy.embedded.EmbeddedBroker;
import io.skyspy.embedded.EmbeddedBrokerSettings;
import io.skyspy.embedded.registry.EmbeddedRegistry;
import io.skyspy.schemas.TopicLayout;
import io.skyspy.schemas.TopicProvisioner;
import io.skyspy.schemas.Topics;
import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.serde.AvroSerde;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A broker, a registry, and a producer of aircraft states in a process of their own; the producer waits for nothing. */
final class KafkaFeed {

    static final String READY = "KAFKA";
    private static final int PARTITIONS = 4;

    private KafkaFeed() {}

    public static void main(String[] arguments) throws IOException {
        int aircraft = Integer.parseInt(arguments[0]);
        int perSecond = Integer.parseInt(arguments[1]);
        EmbeddedBroker broker = EmbeddedBroker.start(EmbeddedBrokerSettings.in(Path.of(arguments[2])));
        EmbeddedRegistry registry = EmbeddedRegistry.start(broker.bootstrapServers());
        Map<String, Object> client = Map.of(
                "bootstrap.servers", broker.bootstrapServers(),
                "schema.registry.url", registry.url().toString());
        try (Admin admin = Admin.create(client)) {
            TopicProvisioner.createOrVerify(admin, Topics.all(), TopicLayout.single(PARTITIONS));
        }
        Traffic traffic = new Traffic(aircraft, Clock.systemUTC());
        KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer());
        Serializer<AircraftState> serializer =
                AvroSerde.of(AircraftState.class, client).serializer();
        String topic = Topics.AIRCRAFT_STATES.name();
        Runnable write = () -> {
            AircraftState state = traffic.next();
            var unused =
                    producer.send(new ProducerRecord<>(topic, state.getIcao(), serializer.serialize(topic, state)));
        };
        for (int i = 0; i < aircraft; i++) {
            write.run();
        }
        producer.flush();
        long nanos = TimeUnit.SECONDS.toNanos(1) / perSecond;
        var unused = Executors.newSingleThreadScheduledExecutor()
                .scheduleAtFixedRate(write, nanos, nanos, TimeUnit.NANOSECONDS);
        System.out.println(READY + " " + broker.bootstrapServers() + " " + registry.url());
        while (new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine() != null) {
            // Until nobody holds the other end.
        }
        Runtime.getRuntime().halt(0);
    }
}
