package io.skyspy.edge.table;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What time it is in the feed, per partition: the latest event time seen, plus the wall-clock time gone by since.
 *
 * <p>So ages are right for live traffic, for a recording replayed at any speed, and for a feed that has gone quiet. Each partition has
 * its own, because one may be read or computed far ahead of another.
 */
final class FeedTime {

    private record Latest(Instant event, Instant heardAt) {}

    private final Map<Integer, Latest> partitions = new HashMap<>();

    void heard(int partition, Instant event, Instant wallClock) {
        Latest latest = partitions.get(partition);
        if (latest == null || event.isAfter(at(latest, wallClock))) {
            partitions.put(partition, new Latest(event, wallClock));
        }
    }

    Map<Integer, Instant> at(Instant wallClock) {
        Map<Integer, Instant> times = HashMap.newHashMap(partitions.size());
        partitions.forEach((partition, latest) -> times.put(partition, at(latest, wallClock)));
        return Map.copyOf(times);
    }

    private static Instant at(Latest latest, Instant wallClock) {
        Duration since = Duration.between(latest.heardAt(), wallClock);
        return since.isNegative() ? latest.event() : latest.event().plus(since);
    }
}
