package io.skyspy.edge.hub;

import org.jspecify.annotations.Nullable;

/**
 * The events there were, one linked to the next. A reader keeps the entry it has read last; what no reader needs any more goes by
 * itself. Safe for use by several threads.
 */
final class EventLog {

    /** A reader further behind than this starts anew at the end, with a snapshot. */
    static final int MOST_BEHIND = 10_000;

    /** One event, and where the next one will be. The first entry has none. */
    static final class Entry {

        private final long number;
        private final @Nullable Event event;
        private volatile @Nullable Entry next;

        private Entry(long number, @Nullable Event event) {
            this.number = number;
            this.event = event;
        }

        @Nullable
        Event event() {
            return event;
        }

        @Nullable
        Entry next() {
            return next;
        }

        /** Counts the entries. */
        long number() {
            return number;
        }
    }

    private volatile Entry last = new Entry(0, null);

    synchronized void add(Event event) {
        Entry entry = new Entry(last.number() + 1, event);
        last.next = entry;
        last = entry;
    }

    /** The newest entry. */
    Entry last() {
        return last;
    }
}
