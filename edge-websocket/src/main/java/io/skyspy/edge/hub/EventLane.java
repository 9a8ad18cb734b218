package io.skyspy.edge.hub;

import io.skyspy.edge.hub.EventLog.Entry;
import io.skyspy.edge.message.Message;
import java.util.ArrayList;
import java.util.List;

/** One session's place in a log of events. Confined to the session's pump. */
final class EventLane {

    private final EventLog log;
    private Entry read;

    /** A lane that begins with the next event. */
    EventLane(EventLog log) {
        this.log = log;
        this.read = log.last();
    }

    /**
     * The messages that come next for somebody who wants that.
     *
     * @param most how many at most
     * @param upTo number of the last entry that may be read now
     */
    List<Message> next(Wants wants, int most, long upTo) {
        Entry next = read.next();
        if (next == null) {
            return List.of();
        }
        List<Message> messages = new ArrayList<>();
        while (next != null && next.number() <= upTo && messages.size() < most) {
            read = next;
            Event event = next.event();
            if (event != null && wants.takes(event)) {
                messages.add(event.message());
            }
            next = read.next();
        }
        return messages;
    }

    /** Whether so much has been missed that only a snapshot helps. If so, the lane goes on from the end. */
    boolean skipIfLost() {
        Entry last = log.last();
        if (last.number() - read.number() <= EventLog.MOST_BEHIND) {
            return false;
        }
        read = last;
        return true;
    }
}
