package io.skyspy.edge.safety;

import io.skyspy.schemas.avro.SafetyEvent;
import io.skyspy.schemas.avro.SafetyEventKind;
import io.skyspy.schemas.avro.SafetySeverity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What some safety events add up to.
 *
 * @param total how many there are
 * @param active how many of them last
 * @param byKind how many of each kind; kinds there are none of are absent
 * @param bySeverity how many were that grave at worst
 * @param aircraft those they are about, with most events first
 */
public record SafetyTally(
        int total,
        int active,
        Map<SafetyEventKind, Integer> byKind,
        Map<SafetySeverity, Integer> bySeverity,
        List<Aircraft> aircraft) {

    /**
     * One aircraft's events.
     *
     * @param latest the one that began last
     * @param worst the gravest of them
     */
    public record Aircraft(
            String icao,
            int total,
            Map<SafetyEventKind, Integer> byKind,
            Map<SafetySeverity, Integer> bySeverity,
            SafetySeverity worst,
            SafetyEvent latest) {

        private static Aircraft of(String icao, Collection<SafetyEvent> events) {
            SafetyEvent latest = events.stream()
                    .max(Comparator.comparing((SafetyEvent event) -> event.getFirstSeenAt()))
                    .orElseThrow();
            SafetySeverity worst = events.stream()
                    .map(SafetyEvent::getWorstSeverity)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            return new Aircraft(icao, events.size(), kinds(events), severities(events), worst, latest);
        }
    }

    /** The sum of them. An event about two aircraft counts for the first, whose incident it is. */
    public static SafetyTally of(Collection<SafetyEvent> events) {
        Map<String, List<SafetyEvent>> byAircraft = new LinkedHashMap<>();
        for (SafetyEvent event : events) {
            byAircraft
                    .computeIfAbsent(event.getIcao(), icao -> new ArrayList<>())
                    .add(event);
        }
        List<Aircraft> aircraft = byAircraft.entrySet().stream()
                .map(entry -> Aircraft.of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Aircraft::total).reversed())
                .toList();
        int active = (int) events.stream().filter(SafetyBoard::isActive).count();
        return new SafetyTally(events.size(), active, kinds(events), severities(events), aircraft);
    }

    /** When the oldest of them may have begun, for a sum over the last hours. */
    public static Instant since(Instant now, int hours) {
        return now.minusSeconds(3600L * hours);
    }

    private static Map<SafetyEventKind, Integer> kinds(Collection<SafetyEvent> events) {
        Map<SafetyEventKind, Integer> counts = new EnumMap<>(SafetyEventKind.class);
        events.forEach(event -> counts.merge(event.getKind(), 1, Integer::sum));
        return counts;
    }

    private static Map<SafetySeverity, Integer> severities(Collection<SafetyEvent> events) {
        Map<SafetySeverity, Integer> counts = new EnumMap<>(SafetySeverity.class);
        events.forEach(event -> counts.merge(event.getWorstSeverity(), 1, Integer::sum));
        return counts;
    }
}
