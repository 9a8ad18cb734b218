package io.skyspy.streams.aircraft.track;

/** Hears what others must be told. Times are event time in milliseconds since the epoch. */
public interface TrackEvents {

    /** An aircraft is certain enough to be shown. */
    void appeared(Track track, long atMs);

    /** What is known changed: see {@link TrackFields#changed} and {@link TrackFields#cleared}. */
    void changed(Track track, long atMs);

    /** An aircraft that was shown has gone silent. */
    void removed(Track track, long atMs);

    /** A position worth keeping. */
    void sighted(Track track);

    /** The session goes on. */
    void continued(Track track);
}
