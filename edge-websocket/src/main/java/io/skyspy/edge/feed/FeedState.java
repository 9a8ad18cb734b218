package io.skyspy.edge.feed;

/** Whether aircraft states arrive. */
public enum FeedState {
    /** The topic has not been read to its end yet. */
    STARTING,
    LIVE,
    /** The broker or the registry does not answer; what is shown is what was known. */
    DISCONNECTED
}
