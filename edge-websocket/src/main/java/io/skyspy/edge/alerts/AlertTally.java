package io.skyspy.edge.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What some matches add up to.
 *
 * @param lastHour those of the last hour
 * @param lastDay those of the last 24 hours
 * @param open those nobody has taken note of
 * @param byPriority how many of each priority; priorities there are none of are absent
 * @param groups by rule and aircraft, those with most matches first
 * @param byRule by rule, those with most matches first
 */
public record AlertTally(
        int total,
        int lastHour,
        int lastDay,
        int open,
        Map<String, Integer> byPriority,
        List<Group> groups,
        List<Group> byRule) {

    /**
     * Matches that belong together.
     *
     * @param newest the newest of them
     * @param first when the oldest was
     * @param open how many of them nobody has taken note of
     */
    public record Group(Alert newest, Instant first, int count, int open) {

        private static final Comparator<Group> MOST_FIRST =
                Comparator.comparingInt(Group::count).reversed();

        private Group with(Group older) {
            return new Group(newest, older.first, count + older.count, open + older.open);
        }

        private static Group of(Alert alert) {
            return new Group(alert, alert.triggeredAt(), 1, alert.isAcknowledged() ? 0 : 1);
        }
    }

    /** Which matches belong together. */
    private record GroupKey(long ruleId, String icao) {}

    public AlertTally {
        byPriority = Collections.unmodifiableMap(byPriority);
        groups = List.copyOf(groups);
        byRule = List.copyOf(byRule);
    }

    /** The sum of them. */
    public static AlertTally of(List<Alert> newestFirst, Instant now) {
        Instant hourAgo = now.minus(Duration.ofHours(1));
        Instant dayAgo = now.minus(Duration.ofDays(1));
        int lastHour = 0;
        int lastDay = 0;
        int open = 0;
        Map<String, Integer> priorities = new TreeMap<>();
        Map<GroupKey, Group> groups = new LinkedHashMap<>();
        Map<Long, Group> rules = new LinkedHashMap<>();
        for (Alert alert : newestFirst) {
            lastHour += alert.triggeredAt().isBefore(hourAgo) ? 0 : 1;
            lastDay += alert.triggeredAt().isBefore(dayAgo) ? 0 : 1;
            open += alert.isAcknowledged() ? 0 : 1;
            priorities.merge(alert.match().getPriority(), 1, Integer::sum);
            long rule = alert.match().getRuleId();
            GroupKey key = new GroupKey(rule, alert.match().getAircraft().getIcao());
            groups.merge(key, Group.of(alert), Group::with);
            rules.merge(rule, Group.of(alert), Group::with);
        }
        return new AlertTally(
                newestFirst.size(),
                lastHour,
                lastDay,
                open,
                priorities,
                sorted(groups.values()),
                sorted(rules.values()));
    }

    private static List<Group> sorted(Iterable<Group> groups) {
        List<Group> sorted = new ArrayList<>();
        groups.forEach(sorted::add);
        sorted.sort(Group.MOST_FIRST);
        return sorted;
    }
}
