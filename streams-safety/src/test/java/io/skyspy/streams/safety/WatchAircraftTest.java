package io.skyspy.streams.safety;

import static io.skyspy.streams.safety.States.ZERO_MS;
import static io.skyspy.streams.safety.States.airliner;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.skyspy.schemas.Topics;
import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.SafetyChange;
import io.skyspy.schemas.avro.SafetyEvent;
import io.skyspy.testkit.PlainAvro;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

/** What Kafka Streams does to a processor when a transaction fails: closes it, puts the store back, and begins it anew. */
final class WatchAircraftTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final WatchAircraft processor = new WatchAircraft(SafetyDriver.DEFAULTS.rules(), new SafetyMetrics(meters));

    @Test
    void whatWasTakenBackIsLookedAtAgain() {
        MockProcessorContext<String, SpecificRecord> failing = begun();
        List<SafetyEvent> takenBack = told(failing);
        processor.close();

        MockProcessorContext<String, SpecificRecord> again = begun();

        assertThat(takenBack).isNotEmpty().isEqualTo(told(again));
        assertThat(takenBack.getFirst().getChange()).isEqualTo(SafetyChange.DETECTED);
        assertThat(takenBack.getFirst().getFirstSeenAt()).isEqualTo(Instant.ofEpochMilli(ZERO_MS));
        assertThat(meters.get("safety.incidents.active").gauge().value()).isEqualTo(1);
    }

    private MockProcessorContext<String, SpecificRecord> begun() {
        MockProcessorContext<String, SpecificRecord> context = new MockProcessorContext<>();
        KeyValueStore<String, SafetyEvent> store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(SafetyTopology.INCIDENTS),
                        Serdes.String(),
                        PlainAvro.serde(Topics.SAFETY_EVENTS))
                .withLoggingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
        processor.init(context);
        return context;
    }

    private List<SafetyEvent> told(MockProcessorContext<String, SpecificRecord> context) {
        for (long ms = 0; ms < 8_000; ms += 1_000) {
            AircraftState state = airliner("A1B2C3", ms).setSquawk("7700").build();
            processor.process(new Record<>(state.getIcao(), state, ZERO_MS + ms));
        }
        return context.forwarded().stream()
                .map(forwarded -> forwarded.record().value())
                .filter(SafetyEvent.class::isInstance)
                .map(SafetyEvent.class::cast)
                .toList();
    }
}
