package io.skyspy.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.skyspy.schemas.Topic;
import io.skyspy.schemas.Topics;
import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.serde.AvroSerde;
import io.skyspy.testkit.EmbeddedKafka;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole edge on a broker of the test, with a producer that plays streams-aircraft. */
public final class RunningEdge implements AutoCloseable {

    private final EmbeddedKafka kafka;
    private final ConfigurableApplicationContext context;
    private final KafkaProducer<String, byte @Nullable []> producer;
    private final AvroSerde<AircraftState> serde;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningEdge(EmbeddedKafka kafka, List<String> settings) {
        this.kafka = kafka;
        List<String> arguments = new ArrayList<>(settings);
        arguments.add("--server.port=0");
        arguments.add("--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers());
        arguments.add("--skyspy.kafka.schema-registry-url=" + kafka.schemaRegistryUrl());
        arguments.add("--skyspy.data-dir=target/data/" + ProcessHandle.current().pid());
        context = EdgeWebsocketApplication.application().run(arguments.toArray(String[]::new));
        serde = AvroSerde.of(AircraftState.class, kafka.clientConfig());
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    public static RunningEdge start(EmbeddedKafka kafka, String... settings) {
        return new RunningEdge(kafka, List.of(settings));
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public void awaitReady() {
        await().atMost(Duration.ofSeconds(30)).until(() -> get("/health").statusCode() == 200);
    }

    public void write(AircraftState state) {
        String topic = Topics.AIRCRAFT_STATES.name();
        writeBytes(state.getIcao(), serde.serializer().serialize(topic, state));
    }

    /** Plays whichever app owns that topic. */
    public <V extends SpecificRecord> void write(Topic<V> topic, String key, V value) {
        try (AvroSerde<V> values = AvroSerde.of(topic.valueType(), kafka.clientConfig())) {
            send(new ProducerRecord<>(topic.name(), key, values.serializer().serialize(topic.name(), value)));
        }
    }

    public void writeBytes(String key, byte @Nullable [] value) {
        send(new ProducerRecord<>(Topics.AIRCRAFT_STATES.name(), key, value));
    }

    public void remove(String icao, String reason) {
        ProducerRecord<String, byte @Nullable []> tombstone =
                new ProducerRecord<>(Topics.AIRCRAFT_STATES.name(), icao, null);
        tombstone.headers().add("reason", reason.getBytes(StandardCharsets.UTF_8));
        send(tombstone);
    }

    private void send(ProducerRecord<String, byte @Nullable []> written) {
        var sent = producer.send(written);
        producer.flush();
        assertThat(sent).isDone();
    }

    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        context.close();
        producer.close();
        serde.close();
    }
}
