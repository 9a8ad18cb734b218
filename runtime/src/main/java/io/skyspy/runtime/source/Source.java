package io.skyspy.runtime.source;

/** Something that brings frames or reports from when it is started until it is stopped. */
public interface Source {

    /**
     * Begins.
     *
     * @throws IllegalStateException with a sentence for the user, when it can never work, for instance on a port in use
     */
    void start();

    /** Ends; returns when nothing more will be published. */
    void stop();

    /** How it is going. */
    SourceStatus status();
}
