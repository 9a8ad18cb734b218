package io.skyspy.edge.table;

import java.util.Map;

/**
 * How far the states topic has been read: what makes two edges' pictures comparable.
 *
 * @param epoch which topic of which cluster; offsets of another one mean nothing
 * @param next the next offset to be read, per partition
 */
public record Offsets(String epoch, Map<Integer, Long> next) {

    /** Nothing has been read. */
    public static final Offsets NONE = new Offsets("", Map.of());

    public Offsets {
        next = Map.copyOf(next);
    }

    /** Whether whoever has read up to here has seen everything that somebody at the other place has not seen more of. */
    public boolean isWithin(Offsets other) {
        return !next.isEmpty()
                && epoch.equals(other.epoch)
                && next.keySet().equals(other.next.keySet())
                && next.entrySet().stream()
                        .allMatch(each -> each.getValue() <= other.next.getOrDefault(each.getKey(), -1L));
    }
}
