package io.skyspy.streams.aircraft.track;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tracks that live as long as the process. */
public final class TracksInMemory implements Tracks {
    private final Map<Integer, Track> tracks = new HashMap<>();

    @Override
    public @Nullable Track get(int key) {
        return tracks.get(key);
    }

    @Override
    public void add(Track track) {
        tracks.put(track.key(), track);
    }

    @Override
    public void changed(Track track) {}

    @Override
    public void remove(Track track) {
        tracks.remove(track.key());
    }

    @Override
    public Collection<Track> all() {
        return tracks.values();
    }
}
