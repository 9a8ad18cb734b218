package io.skyspy.edge.hub;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Counts what the hub does. */
final class HubMetrics {

    /** How a session caught up with the head. */
    enum CatchUp {
        /** It was one cut behind, or none had been missed: the normal case. */
        LIVE,
        /** It was further behind and got several cuts as one. */
        CONFLATED,
        /** It was behind everything that is kept and got a snapshot again. */
        RESNAPSHOT,
        /** It came back with a point to go on from. */
        RESUMED
    }

    private final Counter cuts;
    private final Counter encoded;
    private final Counter reused;
    private final Counter bytes;
    private final Counter rateLimited;
    private final Map<CatchUp, Counter> catchUps = new EnumMap<>(CatchUp.class);
    private final Map<CloseReason, Counter> closes = new EnumMap<>(CloseReason.class);

    /**
     * Meters.
     *
     * @param sessions those that are open
     * @param aircraft how many there are
     */
    HubMetrics(MeterRegistry registry, List<Session> sessions, Supplier<Number> aircraft) {
        cuts = registry.counter("edge.cuts");
        encoded = registry.counter("edge.encodings", "outcome", "encoded");
        reused = registry.counter("edge.encodings", "outcome", "shared");
        bytes = Counter.builder("edge.sent").baseUnit("bytes").register(registry);
        rateLimited = registry.counter("edge.inbound.limited");
        for (CatchUp kind : CatchUp.values()) {
            catchUps.put(kind, registry.counter("edge.catch.ups", "kind", kind.name()));
        }
        for (CloseReason reason : CloseReason.values()) {
            closes.put(
                    reason,
                    registry.counter("edge.closes", "reason", reason.name(), "code", Integer.toString(reason.code())));
        }
        Gauge.builder("edge.sessions", sessions::size).register(registry);
        Gauge.builder(
                        "edge.sessions.writing",
                        () -> sessions.stream().filter(Session::isWriting).count())
                .description("Clients that have not taken yet what was last written")
                .register(registry);
        Gauge.builder(
                        "edge.replies.queued",
                        () -> sessions.stream().mapToInt(Session::queuedReplies).sum())
                .description("Answers that wait for a client to take something")
                .register(registry);
        Gauge.builder("edge.aircraft", aircraft).register(registry);
    }

    void cut() {
        cuts.increment();
    }

    void encoded() {
        encoded.increment();
    }

    void reused() {
        reused.increment();
    }

    void sent(int count) {
        bytes.increment(count);
    }

    void rateLimited() {
        rateLimited.increment();
    }

    void caughtUp(CatchUp kind) {
        requireNonNull(catchUps.get(kind)).increment();
    }

    void closing(CloseReason reason) {
        requireNonNull(closes.get(reason)).increment();
    }
}
