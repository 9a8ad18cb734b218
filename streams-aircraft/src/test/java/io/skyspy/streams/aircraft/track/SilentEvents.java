package io.skyspy.streams.aircraft.track;

/** Nobody listens. */
final class SilentEvents implements TrackEvents {
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
