package io.skyspy.edge.table;

import io.skyspy.schemas.avro.AircraftState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the readers of a topic leave what they read until the next cut. Keeps the latest per aircraft, and that it was removed in
 * between, so that it never holds more than the topic has keys. Safe for use by several threads.
 */
public final class Inbox {

    private record Pending(TableEvent.@Nullable Gone gone, TableEvent.@Nullable Seen seen) {}

    /**
     * What was left since the last cut.
     *
     * @param events a removal before what was seen after it
     * @param offsets how far the topic had been read when they were taken
     */
    public record Arrivals(List<TableEvent> events, Offsets offsets) {

        public Arrivals {
            events = List.copyOf(events);
        }
    }

    private Map<String, Pending> pending = new LinkedHashMap<>();
    private String epoch = "";
    private final Map<Integer, Long> reached = new HashMap<>();

    public synchronized void seen(AircraftState state, int partition) {
        Pending before = pending.remove(state.getIcao());
        TableEvent.Gone gone = before == null ? null : before.gone();
        TableEvent.Seen seen = before == null ? null : before.seen();
        pending.put(state.getIcao(), new Pending(gone, new TableEvent.Seen(state, partition, touched(seen, state))));
    }

    public synchronized void gone(String icao, String reason) {
        pending.remove(icao);
        pending.put(icao, new Pending(new TableEvent.Gone(icao, reason), null));
    }

    private static Set<Field> touched(TableEvent.@Nullable Seen before, AircraftState state) {
        if (before == null) {
            return Set.of();
        }
        Set<Field> touched = Field.differing(before.state(), state);
        touched.addAll(before.touched());
        return touched;
    }

    /**
     * What came, and how far the topic has been read with it; as one, so that a cut has both or neither.
     *
     * @param offsets the next offset of every partition that was read from
     */
    public synchronized void read(List<TableEvent> events, Offsets offsets) {
        for (TableEvent event : events) {
            switch (event) {
                case TableEvent.Seen seen -> seen(seen.state(), seen.partition());
                case TableEvent.Gone gone -> gone(gone.icao(), gone.reason());
            }
        }
        if (!epoch.equals(offsets.epoch())) {
            epoch = offsets.epoch();
            reached.clear();
        }
        reached.putAll(offsets.next());
    }

    /** Takes everything out. */
    public Arrivals drain() {
        Map<String, Pending> taken;
        Offsets offsets;
        synchronized (this) {
            taken = pending;
            pending = new LinkedHashMap<>();
            offsets = new Offsets(epoch, reached);
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
        return new Arrivals(events, offsets);
    }
}
