package io.skyspy.edge.table;

import io.skyspy.schemas.avro.AircraftState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the readers of a topic leave what they read until the next cut. Keeps the latest per aircraft, and that it was removed in
 * between, so that it never holds more than the topic has keys. Safe for use by several threads.
 */
public final class Inbox {

    private record Pending(TableEvent.@Nullable Gone gone, TableEvent.@Nullable Seen seen) {}

    private Map<String, Pending> pending = new LinkedHashMap<>();

    public synchronized void seen(AircraftState state, int partition) {
        Pending before = pending.remove(state.getIcao());
        TableEvent.Gone gone = before == null ? null : before.gone();
        pending.put(state.getIcao(), new Pending(gone, new TableEvent.Seen(state, partition)));
    }

    public synchronized void gone(String icao, String reason) {
        pending.remove(icao);
        pending.put(icao, new Pending(new TableEvent.Gone(icao, reason), null));
    }

    /** Takes everything out, a removal before what was seen after it. */
    public List<TableEvent> drain() {
        Map<String, Pending> taken;
        synchronized (this) {
            taken = pending;
            pending = new LinkedHashMap<>();
        }
        List<TableEvent> events = new ArrayList<>(taken.size());
        for (Pending each : taken.values()) {
            if (each.gone() != null) {
                events.add(each.gone());
            }
            if (each.seen() != null) {
                events.add(each.seen());
            }
        }
        return events;
    }
}
