package io.skyspy.streams.aircraft.track;

/** Takes all events alike. */
@FunctionalInterface
interface Telling extends TrackEvents {

    /** Takes an event; the first argument is a word for its kind. */
    void tell(String what, Track track, long atMs);

    @Override
    default void appeared(Track track, long atMs) {
        tell("new", track, atMs);
    }

    @Override
    default void changed(Track track, long atMs) {
        tell("changed", track, atMs);
    }

    @Override
    default void removed(Track track, long atMs) {
        tell("removed", track, atMs);
    }

    @Override
    default void sighted(Track track) {
        tell("sighted", track, track.lastSeenMs());
    }

    @Override
    default void continued(Track track) {
        tell("continued", track, track.lastSeenMs());
    }
}
