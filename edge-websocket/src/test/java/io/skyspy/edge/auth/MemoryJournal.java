package io.skyspy.edge.auth;

/** A journal of one edge alone: what is written is in the directory at once. */
public record MemoryJournal(Directory directory) implements Journal {

    @Override
    public void write(Entry entry) {
        directory.put(entry);
    }

    @Override
    public void delete(Entry.Kind kind, String key) {
        directory.remove(kind, key);
    }

    @Override
    public void writeLater(Entry entry) {
        directory.put(entry);
    }
}
