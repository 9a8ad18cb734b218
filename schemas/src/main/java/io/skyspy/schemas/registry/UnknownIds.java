package io.skyspy.schemas.registry;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Schema ids the registry did not know a moment ago, so that a topic full of foreign bytes does not become a flood of requests. At most
 * {@value #LARGEST} are remembered, the latest ones. Safe for use by several threads.
 */
final class UnknownIds {

    static final Duration REMEMBERED = Duration.ofSeconds(10);
    static final int LARGEST = 1_000;

    private final LongSupplier nanoTime;
    private final Map<Integer, Unknown> unknown = new LinkedHashMap<>();

    /** @param nanoTime elapsed time in nanoseconds, as {@link System#nanoTime} */
    UnknownIds(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** What the registry said about that id, unless it is too long ago. */
    synchronized @Nullable RegistryException answer(int id) {
        Unknown known = unknown.get(id);
        return known == null || nanoTime.getAsLong() - known.sinceNanos() > REMEMBERED.toNanos()
                ? null
                : known.answer();
    }

    synchronized void add(int id, RegistryException answer) {
        unknown.remove(id);
        unknown.put(id, new Unknown(nanoTime.getAsLong(), answer));
        if (unknown.size() > LARGEST) {
            Iterator<Integer> oldest = unknown.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    private record Unknown(long sinceNanos, RegistryException answer) {}
}
