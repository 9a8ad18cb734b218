package io.skyspy.edge.hub;

import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.contract.Stream;
import io.skyspy.edge.message.EmptySnapshots;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The snapshots of the streams other than the aircraft; an empty one for streams that have no source. */
final class Snapshots {

    private final Map<Stream, SnapshotSource> sources = new EnumMap<>(Stream.class);

    Snapshots(List<SnapshotSource> sources) {
        sources.forEach(source -> this.sources.put(source.stream(), source));
    }

    Optional<byte[]> of(Stream stream, Caller caller, Instant now) {
        SnapshotSource source = sources.get(stream);
        return source == null ? EmptySnapshots.of(stream, now) : Optional.of(source.snapshot(caller, now));
    }
}
