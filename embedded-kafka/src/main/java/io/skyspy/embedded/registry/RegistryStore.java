package io.skyspy.embedded.registry;

import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/**
 * The state, and the topic it is told by. Changes are made one after the other and show only once they are stored. Safe for use by
 * several threads of one process; two processes must not write to one topic.
 */
final class RegistryStore implements AutoCloseable {

    private final SchemasTopic topic;
    private final ReentrantLock changing = new ReentrantLock();
    private final ReentrantReadWriteLock showing = new ReentrantReadWriteLock();
    private RegistryState state = new RegistryState();
    /** Whether a record may be stored that the state does not show, because Kafka did not say. Guarded by changing. */
    private boolean uncertain;

    RegistryStore(SchemasTopic topic) {
        this.topic = topic;
        topic.readAll(state::apply);
    }

    <T> T read(Function<RegistryState, T> question) {
        showing.readLock().lock();
        try {
            return question.apply(state);
        } finally {
            showing.readLock().unlock();
        }
    }

    <T> T change(Function<RegistryState, Change<T>> decision) {
        changing.lock();
        try {
            if (uncertain) {
                reload();
            }
            Change<T> change = decision.apply(state);
            for (StoredRecord stored : change.records()) {
                uncertain = true;
                topic.append(stored);
                uncertain = false;
                show(stored);
            }
            return change.result();
        } finally {
            changing.unlock();
        }
    }

    @Override
    public void close() {
        topic.close();
    }

    /** The next id is one further than it seems: the record in doubt may yet arrive with it. */
    private void reload() {
        RegistryState read = new RegistryState();
        topic.readAll(read::apply);
        read.skipIdsTo(state.nextId());
        showing.writeLock().lock();
        try {
            state = read;
            uncertain = false;
        } finally {
            showing.writeLock().unlock();
        }
    }

    private void show(StoredRecord stored) {
        showing.writeLock().lock();
        try {
            state.apply(stored);
        } finally {
            showing.writeLock().unlock();
        }
    }
}
