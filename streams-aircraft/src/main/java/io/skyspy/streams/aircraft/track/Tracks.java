package io.skyspy.streams.aircraft.track;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Where the tracks of one partition are kept. */
public interface Tracks {

    /** The track with that {@link AircraftKey}; absent when there is none. */
    @Nullable
    Track get(int key);

    /** Keeps a new track. */
    void add(Track track);

    /** Takes note that a track was changed and must outlive a restart so. */
    void changed(Track track);

    /** Forgets a track. */
    void remove(Track track);

    /** All tracks, in no order; not to be changed while they are walked through. */
    Collection<Track> all();
}
