package io.skyspy.edge.hub;

import io.skyspy.edge.message.AircraftMessages;
import io.skyspy.edge.table.Picture;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The latest cut with everything that was encoded of it. Whatever the number of sessions, each thing is encoded once per cut, when
 * the first session needs it; sessions that are equally far behind share the same bytes.
 */
final class Head {

    private record Key(Kind kind, long since) {}

    private enum Kind {
        SNAPSHOT,
        CHANGES,
        POSITIONS,
        UPDATE,
        HEARTBEAT
    }

    private final Picture picture;
    private final AircraftMessages messages;
    private final HubMetrics metrics;
    private final Map<Key, List<ByteBuffer>> encoded = new ConcurrentHashMap<>();

    Head(Picture picture, AircraftMessages messages, HubMetrics metrics) {
        this.picture = picture;
        this.messages = messages;
        this.metrics = metrics;
    }

    Picture picture() {
        return picture;
    }

    long version() {
        return picture.version();
    }

    List<ByteBuffer> snapshot() {
        return encoded(new Key(Kind.SNAPSHOT, 0), () -> messages.snapshot(picture));
    }

    List<ByteBuffer> changes(long since) {
        return encoded(new Key(Kind.CHANGES, since), () -> messages.changes(picture, since));
    }

    List<ByteBuffer> positions(long since) {
        return encoded(new Key(Kind.POSITIONS, since), () -> messages.positions(picture, since));
    }

    List<ByteBuffer> update() {
        return encoded(new Key(Kind.UPDATE, 0), () -> messages.update(picture));
    }

    List<ByteBuffer> heartbeat() {
        return encoded(new Key(Kind.HEARTBEAT, 0), () -> messages.heartbeat(picture));
    }

    private List<ByteBuffer> encoded(Key key, Supplier<List<ByteBuffer>> encode) {
        List<ByteBuffer> known = encoded.get(key);
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
