package io.skyspy.ingest.adsb.replay;

/** Is told how a replay goes, on the thread that plays. */
public interface ReplayListener {

    /** Called about once a second, and at the end of each file. */
    default void progress(ReplayProgress progress) {}

    /** Called once when everything has been played and handed over. Not called for a replay that is stopped, or that loops. */
    default void finished(ReplayProgress last) {}
}
