package io.skyspy.streams.alerts;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a topic holds in a global store, and in a book beside it. Kafka Streams restores such a store through a processor of this
 * kind, and then makes another one: each begins with what is in the store.
 */
final class KeepInBook<V extends SpecificRecord> implements Processor<String, V, Void, Void> {
    private final String storeName;
    private final Book<V> book;
    private @Nullable KeyValueStore<String, V> store;

    KeepInBook(String storeName, Book<V> book) {
        this.storeName = storeName;
        this.book = book;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        KeyValueStore<String, V> kept = context.getStateStore(storeName);
        book.clear();
        try (KeyValueIterator<String, V> all = kept.all()) {
            all.forEachRemaining(entry -> book.put(entry.value));
        }
        store = kept;
    }

    @Override
    public void process(Record<String, V> record) {
        if (store == null) {
            throw new IllegalStateException("a record came before the start");
        }
        if (record.key() == null) {
            return;
        }
        if (record.value() == null) {
            store.delete(record.key());
            book.remove(record.key());
        } else {
            store.put(record.key(), record.value());
            book.put(record.value());
        }
    }
}
