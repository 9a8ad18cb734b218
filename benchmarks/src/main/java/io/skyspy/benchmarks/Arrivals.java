package io.skyspy.benchmarks;

import java.net.http.WebSocket;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A WebSocket client that notes how long after it was sent each probe arrives. */
final class Arrivals implements WebSocket.Listener {

    private final Pattern probe;
    private final Map<String, Long> sentAt = new ConcurrentHashMap<>();
    private final Map<String, Boolean> arrived = new ConcurrentHashMap<>();
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final AtomicInteger again = new AtomicInteger();
    private final StringBuilder text = new StringBuilder();

    /** @param probe finds probes in a message; its first group is their name */
    Arrivals(Pattern probe) {
        this.probe = probe;
    }

    /** The probe of that name leaves now. */
    void sent(String name) {
        sentAt.put(name, System.nanoTime());
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        long now = System.nanoTime();
        text.append(data);
        if (last) {
            Matcher found = probe.matcher(text);
            while (found.find()) {
                arrived(found.group(1), now);
            }
            text.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    private void arrived(String name, long now) {
        Long sent = sentAt.remove(name);
        if (sent != null) {
            nanos.add(now - sent);
            arrived.put(name, true);
        } else if (arrived.containsKey(name)) {
            again.incrementAndGet();
        }
    }

    void report(String circumstances, int probes) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%s: %d of %d arrived, %d again; p50 %.0f ms, p90 %.0f ms, p99 %.0f ms, longest %.0f ms%n",
                circumstances,
                sorted.length,
                probes,
                again.get(),
                at(sorted, 0.5),
                at(sorted, 0.9),
                at(sorted, 0.99),
                at(sorted, 1));
    }

    private static double at(long[] sorted, double quantile) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(quantile * sorted.length) - 1] / 1e6;
    }
}
