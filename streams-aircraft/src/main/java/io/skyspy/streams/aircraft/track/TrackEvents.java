package io.skyspy.streams.aircraft.track;

/** Hears what others must be told, or does not listen. Times are event time in milliseconds since the epoch. */
public interface TrackEvents {

    /** An aircraft is certain enough to be shown. */
    default void appeared(Track track, long atMs) {}

    /** What is known changed: see {@link TrackFields#changed} and {@link TrackFields#cleared}. */
    default void changed(Track track, long atMs) {}

    /** An aircraft that was shown has gone silent. */
    default void removed(Track track, long atMs) {}

    /** A position worth keeping. */
    default void sighted(Track track) {}

    /** The session goes on. */
    default void continued(Track track) {}
}
