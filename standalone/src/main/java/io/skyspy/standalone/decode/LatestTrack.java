package io.skyspy.standalone.decode;

import io.skyspy.streams.aircraft.track.Track;
import io.skyspy.streams.aircraft.track.Tracks;
import io.skyspy.streams.aircraft.track.TracksInMemory;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Tracks in memory that remember which one was touched last, and how many positions it had before. */
final class LatestTrack implements Tracks {
    private static final int NEAR = 4_096;

    private final TracksInMemory tracks = new TracksInMemory();
    /** Where most tracks are found without a search: at the low bits of their keys. */
    private final @Nullable Track[] near = new @Nullable Track[NEAR];

    private @Nullable Track latest;
    private long positionsBefore;

    void forget() {
        latest = null;
    }

    /** The track changed since {@link #forget}; absent when none was. */
    @Nullable
    Track latest() {
        return latest;
    }

    boolean hasNewPosition() {
        return latest != null && latest.session().positions() > positionsBefore;
    }

    @Override
    public @Nullable Track get(int key) {
        Track found = near[key & (NEAR - 1)];
        if (found == null || found.key() != key) {
            found = tracks.get(key);
            near[key & (NEAR - 1)] = found;
        }
        return found;
    }

    @Override
    public void add(Track track) {
        tracks.add(track);
        near[track.key() & (NEAR - 1)] = track;
    }

    @Override
    public void changed(Track track) {
        latest = track;
        positionsBefore = track.session().positions();
    }

    @Override
    public void remove(Track track) {
        tracks.remove(track);
        near[track.key() & (NEAR - 1)] = null;
    }

    @Override
    public Collection<Track> all() {
        return tracks.all();
    }
}
