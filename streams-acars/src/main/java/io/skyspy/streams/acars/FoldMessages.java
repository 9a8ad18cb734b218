package io.skyspy.streams.acars;

import io.skyspy.schemas.avro.AcarsMessage;
import io.skyspy.streams.acars.message.Conversation;
import io.skyspy.streams.acars.message.Copies;
import io.skyspy.streams.acars.message.Memory;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Hands messages to the {@link Conversation} of their partition. */
final class FoldMessages implements Processor<String, AcarsMessage, String, AcarsMessage> {

    private final AcarsSettings settings;
    private final AcarsMetrics metrics;
    private @Nullable ProcessorContext<String, AcarsMessage> context;
    private @Nullable Conversation conversation;

    FoldMessages(AcarsSettings settings, AcarsMetrics metrics) {
        this.settings = settings;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, AcarsMessage> processorContext) {
        context = processorContext;
        Memory heard = new StoreMemory(processorContext.getStateStore(AcarsTopology.HEARD_MESSAGES));
        Memory open = new StoreMemory(processorContext.getStateStore(AcarsTopology.OPEN_TEXTS));
        conversation = new Conversation(new Copies(heard, settings.copyWindow(), settings.squitterWindow()), open);
    }

    @Override
    public void process(Record<String, AcarsMessage> record) {
        if (conversation == null || context == null) {
            throw new IllegalStateException("a record came before the start");
        }
        AcarsMessage written = conversation.take(record.value());
        metrics.message(written);
        context.forward(record.withValue(written));
    }

    /** A memory in a store of the task. */
    private record StoreMemory(KeyValueStore<String, AcarsMessage> store) implements Memory {

        @Override
        public @Nullable AcarsMessage get(String key) {
            return store.get(key);
        }

        @Override
        public void put(String key, AcarsMessage message) {
            store.put(key, message);
        }

        @Override
        public void remove(String key) {
            store.delete(key);
        }
    }
}
