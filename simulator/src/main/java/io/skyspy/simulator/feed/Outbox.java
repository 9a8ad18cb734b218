package io.skyspy.simulator.feed;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What one client has not taken yet, at most 1 MiB; a single larger chunk is let in when nothing else waits. */
final class Outbox {
    static final int MOST_BYTES = 1 << 20;

    private final Queue<byte[]> chunks = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int bytes;

    /** Adds a chunk; false when there is no room within the time, in milliseconds. */
    boolean offer(byte[] chunk, long patienceMillis) throws InterruptedException {
        long nanos = TimeUnit.MILLISECONDS.toNanos(patienceMillis);
        lock.lockInterruptibly();
        try {
            while (bytes > 0 && bytes + chunk.length > MOST_BYTES) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = changed.awaitNanos(nanos);
            }
            chunks.add(chunk);
            bytes += chunk.length;
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Takes the oldest chunk; empty when there is none within the time, in milliseconds. */
    Optional<byte[]> poll(long patienceMillis) throws InterruptedException {
        long nanos = TimeUnit.MILLISECONDS.toNanos(patienceMillis);
        lock.lockInterruptibly();
        try {
            while (chunks.isEmpty()) {
                if (nanos <= 0) {
                    return Optional.empty();
                }
                nanos = changed.awaitNanos(nanos);
            }
            byte[] chunk = chunks.remove();
            bytes -= chunk.length;
            changed.signalAll();
            return Optional.of(chunk);
        } finally {
            lock.unlock();
        }
    }
}
