package io.skyspy.edge.safety;

import io.skyspy.schemas.avro.SafetyEvent;
import io.skyspy.schemas.avro.SafetyEventKind;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which safety events are meant. What is empty excludes nothing.
 *
 * @param type name of the kind in any case, or a squawk of emergency as clients of the original product ask for it
 * @param severity in any case
 * @param icao address of either aircraft, in any case
 * @param since when it began, at the earliest
 */
public record SafetyFilter(
        Optional<String> type,
        Optional<String> severity,
        Optional<String> icao,
        Optional<Boolean> acknowledged,
        Optional<Instant> since)
        implements Predicate<SafetyEvent> {

    @Override
    public boolean test(SafetyEvent event) {
        return type.map(name -> isOfType(event, name)).orElse(true)
                && severity.map(event.getSeverity().name()::equalsIgnoreCase).orElse(true)
                && icao.map(address ->
                                address.equalsIgnoreCase(event.getIcao()) || address.equalsIgnoreCase(event.getIcao2()))
                        .orElse(true)
                && acknowledged.map(asked -> asked == event.getAcknowledged()).orElse(true)
                && since.map(start -> !event.getFirstSeenAt().isBefore(start)).orElse(true);
    }

    private static boolean isOfType(SafetyEvent event, String name) {
        return event.getKind().name().equalsIgnoreCase(name)
                || (event.getKind() == SafetyEventKind.EMERGENCY_SQUAWK
                        && name.equals(event.getDetails().getSquawk()));
    }
}
