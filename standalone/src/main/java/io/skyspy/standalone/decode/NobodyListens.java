package io.skyspy.standalone.decode;

import io.skyspy.streams.aircraft.track.Track;
import io.skyspy.streams.aircraft.track.TrackEvents;

/** Takes note of nothing. */
final class NobodyListens implements TrackEvents {
    @Override
    public void appeared(Track track, long atMs) {}

    @Override
    public void changed(Track track, long atMs) {}

    @Override
    public void removed(Track track, long atMs) {}

    @Override
    public void sighted(Track track) {}

    @Override
    public void continued(Track track) {}
}
