package io.skyspy.streams.aircraft.store;

import io.skyspy.aviation.AircraftAddress;
import io.skyspy.streams.aircraft.track.AircraftKey;
import io.skyspy.streams.aircraft.track.Track;
import io.skyspy.streams.aircraft.track.TrackSettings;
import io.skyspy.streams.aircraft.track.TrackSnapshot;
import io.skyspy.streams.aircraft.track.Tracks;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateRestoreCallback;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;
import org.jspecify.annotations.Nullable;

/**
 * Tracks as objects in memory; at each commit those that changed are written to the changelog, once, whatever number of frames changed
 * them.
 *
 * <p>Uses two internal types of Kafka Streams, because nothing public tells a store of its own that a commit begins
 * ({@link CachedStateStore}) or lets it write to its changelog ({@link InternalProcessorContext}). Kafka's own caching stores work in
 * the same way.
 */
public final class TrackStore implements StateStore, CachedStateStore<Bytes, byte[]>, Tracks {
    private final String name;
    private final TrackSettings settings;
    private final boolean logged;
    private final Map<Integer, Track> tracks = new HashMap<>();
    private final List<Track> dirty = new ArrayList<>();
    private final List<Track> removed = new ArrayList<>();
    private final List<AircraftAddress> unreadable = new ArrayList<>();
    private @Nullable InternalProcessorContext<?, ?> context;
    private boolean open;

    TrackStore(String name, TrackSettings settings, boolean logged) {
        this.name = name;
        this.settings = settings;
        this.logged = logged;
    }

    @Override
    public void init(StateStoreContext storeContext, StateStore root) {
        context = (InternalProcessorContext<?, ?>) storeContext;
        storeContext.register(root, (StateRestoreCallback) this::restore);
        open = true;
    }

    private void restore(byte[] key, byte @Nullable [] snapshot) {
        Optional<AircraftAddress> address = AircraftAddress.parse(new String(key, StandardCharsets.UTF_8));
        if (address.isEmpty()) {
            return;
        }
        tracks.remove(AircraftKey.of(address.get()));
        unreadable.remove(address.get());
        if (snapshot == null) {
            return;
        }
        TrackSnapshot.read(snapshot, settings).ifPresentOrElse(this::restored, () -> unreadable.add(address.get()));
    }

    private void restored(Track track) {
        tracks.put(track.key(), track);
    }

    /**
     * Aircraft whose stored tracks could not be read, being of another version, and that were not heard since. Asking forgets them, in the
     * changelog as well.
     */
    public List<AircraftAddress> takeUnreadable() {
        if (unreadable.isEmpty()) {
            return List.of();
        }
        List<AircraftAddress> taken = unreadable.stream()
                .filter(address -> !tracks.containsKey(AircraftKey.of(address)))
                .toList();
        unreadable.clear();
        taken.forEach(address -> log(address, null, 0));
        return taken;
    }

    @Override
    public @Nullable Track get(int key) {
        return tracks.get(key);
    }

    @Override
    public void add(Track track) {
        tracks.put(track.key(), track);
        changed(track);
    }

    @Override
    public void changed(Track track) {
        if (track.markDirty()) {
            dirty.add(track);
        }
    }

    @Override
    public void remove(Track track) {
        tracks.remove(track.key());
        removed.add(track);
    }

    @Override
    public Collection<Track> all() {
        return tracks.values();
    }

    /** Called when a commit begins. */
    @Override
    public void flushCache() {
        for (Track track : removed) {
            if (!tracks.containsKey(track.key())) {
                log(track.address(), null, track.lastSeenMs());
            }
        }
        removed.clear();
        for (Track track : dirty) {
            track.markStored();
            if (track.equals(tracks.get(track.key()))) {
                log(track.address(), TrackSnapshot.write(track), track.lastSeenMs());
            }
        }
        dirty.clear();
    }

    private void log(AircraftAddress address, byte @Nullable [] snapshot, long atMs) {
        if (logged && context != null) {
            Bytes key = Bytes.wrap(address.text().getBytes(StandardCharsets.UTF_8));
            context.logChange(name, key, snapshot, Math.max(0, atMs), Position.emptyPosition());
        }
    }

    @Override
    public boolean setFlushListener(CacheFlushListener<Bytes, byte[]> listener, boolean sendOldValues) {
        return false;
    }

    @Override
    public void clearCache() {
        dirty.forEach(Track::markStored);
        dirty.clear();
        removed.clear();
    }

    /** Nothing to do: whatever must be written was written when the commit began. */
    @Override
    public void flush() {}

    @Override
    public void close() {
        open = false;
        tracks.clear();
        dirty.clear();
        removed.clear();
        unreadable.clear();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }
}
