package io.skyspy.streams.aircraft;

import static io.skyspy.streams.aircraft.Batches.batch;
import static io.skyspy.streams.aircraft.Batches.frame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.skyspy.runtime.StreamsApp;
import io.skyspy.schemas.Topics;
import io.skyspy.testkit.EmbeddedKafka;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

/** The app as it is started on its own. */
final class StreamsAircraftApplicationIT {
    private static final String KLM1023 = "8D4840D6202CC371C32CE0576098";
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    @Test
    void theAppStartsByItselfAndMakesStatesOfFrames() throws ExecutionException, InterruptedException {
        try (EmbeddedKafka kafka = EmbeddedKafka.start();
                ConfigurableApplicationContext app = started(kafka)) {
            Neighbours neighbours = new Neighbours(kafka);
            neighbours.send("4840D6", batch("roof", frame(0, KLM1023), frame(100, KLM1023)));

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(neighbours.read(Topics.AIRCRAFT_STATES))
                            .isNotEmpty()
                            .first()
                            .satisfies(state -> assertThat(state.getCallsign()).isEqualTo("KLM1023")));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(
                                    app.getBean(StreamsApp.class).health().getStatus())
                            .isEqualTo(Status.UP));
            assertThat(app.getBean(MeterRegistry.class)
                            .counter("aircraft.frames.accepted", "df", "17")
                            .count())
                    .isEqualTo(2);
        }
    }

    private ConfigurableApplicationContext started(EmbeddedKafka kafka) {
        return new SpringApplicationBuilder(StreamsAircraftApplication.class)
                .run(
                        "--server.port=0",
                        "--skyspy.data-dir=" + directory,
                        "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                        "--skyspy.kafka.schema-registry-url=" + kafka.schemaRegistryUrl());
    }
}
