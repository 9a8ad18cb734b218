package io.skyspy.edge.auth;

/** Where entries are written, so that every edge gets them. */
public interface Journal {

    /**
     * Writes an entry and waits until this edge goes by it, too.
     *
     * @throws JournalUnavailableException when it is not known to be written in time
     */
    void write(Entry entry);

    /**
     * Deletes an entry and waits likewise.
     *
     * @throws JournalUnavailableException when it is not known to be deleted in time
     */
    void delete(Entry.Kind kind, String key);

    /** Writes an entry that may get lost, without waiting. */
    void writeLater(Entry entry);
}
