package io.skyspy.streams.safety.incident;

/** Hears what becomes of incidents. */
public interface IncidentListener {

    /**
     * Others are to be told, and the incident is to be kept.
     *
     * @param atMs event time of the change
     */
    void told(Incident incident, Change change, long atMs);

    /** Nothing to tell, but the incident has changed and is to be kept. */
    void kept(Incident incident);

    /** It is over for so long that it need not be kept any more. */
    void forgotten(Incident incident);

    /** There are too many: this one is not followed. */
    void refused(Subject subject);
}
