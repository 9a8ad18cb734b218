package io.skyspy.edge.hub;

import io.skyspy.edge.contract.StatType;
import io.skyspy.edge.message.AircraftMessages;
import io.skyspy.edge.message.Batcher;
import io.skyspy.edge.message.LiveStatistics;
import io.skyspy.edge.message.Mark;
import io.skyspy.edge.message.Message;
import io.skyspy.edge.message.Payload;
import io.skyspy.edge.message.View;
import io.skyspy.edge.table.AircraftFilter;
import io.skyspy.edge.table.Area;
import io.skyspy.edge.table.Picture;
import io.skyspy.edge.table.ResumePoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The latest cut with everything that was encoded of it. Whatever the number of sessions, each thing is encoded once per cut, when
 * the first session needs it; sessions that are equally far behind and have the same view share the same bytes.
 */
final class Head {

    /** What a payload is made of; equal keys have equal payloads. */
    private sealed interface Key {

        record Snapshot(View view, boolean afterFailedResume) implements Key {}

        record Resumed(List<String> topics) implements Key {}

        record Changes(long since, View before, View view) implements Key {}

        record Again(long since, View view) implements Key {}

        record Positions(long since, Optional<Area> before, View view) implements Key {}

        record Update(View view) implements Key {}

        record Heartbeat(View view) implements Key {}

        record Filtered(AircraftFilter filter) implements Key {}

        record Statistic(StatType type) implements Key {}

        /** Messages are known by who they are: each is encoded once. */
        record Events(List<Message> messages) implements Key {}
    }

    private final Picture picture;
    private final long eventsUpTo;
    private final Batcher batcher;
    private final AircraftMessages messages;
    private final HubMetrics metrics;
    private final Map<Key, List<Payload>> encoded = new ConcurrentHashMap<>();

    /**
     * @param eventsUpTo number of the last event that may be told now
     */
    Head(Picture picture, long eventsUpTo, Batcher batcher, HubMetrics metrics) {
        this.picture = picture;
        this.eventsUpTo = eventsUpTo;
        this.batcher = batcher;
        this.metrics = metrics;
        ResumePoint here = new ResumePoint(picture.offsets(), picture.cutAt());
        this.messages = new AircraftMessages(
                picture, new Mark(picture.offsets().epoch(), picture.version(), here.text()), batcher);
    }

    Picture picture() {
        return picture;
    }

    long version() {
        return picture.version();
    }

    long eventsUpTo() {
        return eventsUpTo;
    }

    /**
     * The version at which somebody stands who left off there; empty when that is not known, or too long ago.
     *
     * @param kept how long ago it may have been
     */
    OptionalLong resumeAt(ResumePoint point, Duration kept) {
        return point.at().isBefore(picture.cutAt().minus(kept))
                ? OptionalLong.empty()
                : picture.versionAt(point.offsets());
    }

    List<Payload> snapshot(View view, boolean afterFailedResume) {
        return encoded(new Key.Snapshot(view, afterFailedResume), () -> messages.snapshot(view, afterFailedResume));
    }

    List<Payload> resumed(List<String> topics) {
        return encoded(new Key.Resumed(topics), () -> messages.resumed(topics));
    }

    List<Payload> changes(long since, View before, View view) {
        return encoded(new Key.Changes(since, before, view), () -> messages.changes(since, before, view));
    }

    /** The same for a client that comes back and may know some of it already. */
    List<Payload> again(long since, View view) {
        return encoded(new Key.Again(since, view), () -> messages.again(since, view));
    }

    List<Payload> positions(long since, Optional<Area> before, View view) {
        return encoded(new Key.Positions(since, before, view), () -> messages.positions(since, before, view));
    }

    List<Payload> update(View view) {
        return encoded(new Key.Update(view), () -> messages.update(view));
    }

    List<Payload> heartbeat(View view) {
        return encoded(new Key.Heartbeat(view), () -> messages.heartbeat(view));
    }

    List<Payload> filtered(AircraftFilter filter) {
        return encoded(new Key.Filtered(filter), () -> List.of(Payload.shared(LiveStatistics.update(picture, filter))));
    }

    /** The statistic for those who subscribed to it by name; empty when there is none. */
    List<Payload> statistic(StatType type) {
        return encoded(
                new Key.Statistic(type),
                () -> LiveStatistics.of(type, picture, AircraftFilter.NONE)
                        .map(data -> List.of(Payload.shared(LiveStatistics.pushed(type, data))))
                        .orElse(List.of()));
    }

    /** Events as one batch, or each by itself for clients that do not know batches. */
    List<Payload> events(List<Message> events, View view) {
        if (view.form() == View.Form.SINGLE) {
            return events.stream()
                    .flatMap(event -> batch(List.of(event)).stream())
                    .toList();
        }
        return batch(events);
    }

    private List<Payload> batch(List<Message> events) {
        return encoded(new Key.Events(events), () -> batcher.pack(events, picture.cutAt()));
    }

    private List<Payload> encoded(Key key, Supplier<List<Payload>> encode) {
        List<Payload> known = encoded.get(key);
        if (known != null) {
            metrics.reused();
            return known;
        }
        return encoded.computeIfAbsent(key, absent -> {
            metrics.encoded();
            return encode.get();
        });
    }
}
