package io.skyspy.standalone.decode;

import io.skyspy.streams.aircraft.track.Track;
import io.skyspy.streams.aircraft.track.Tracks;
import io.skyspy.streams.aircraft.track.TracksInMemory;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Tracks in memory that remember which one was touched last, and how many positions it had before. */
final class LatestTrack implements Tracks {
    private final TracksInMemory tracks = new TracksInMemory();
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
        return tracks.get(key);
    }

    @Override
    public void add(Track track) {
        tracks.add(track);
    }

    @Override
    public void changed(Track track) {
        latest = track;
        positionsBefore = track.session().positions();
    }

    @Override
    public void remove(Track track) {
        tracks.remove(track);
    }

    @Override
    public Collection<Track> all() {
        return tracks.all();
    }
}
