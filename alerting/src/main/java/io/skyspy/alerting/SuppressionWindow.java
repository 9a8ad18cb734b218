package io.skyspy.alerting;

import io.skyspy.schemas.avro.AlertSuppressionWindow;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time of the day at which a rule is silent. It begins on its day and goes on into the next one when its end is not after its start.
 * Where clocks are put back, the first time counts that they show; a time that they skip counts as if they had not been put forward.
 *
 * @param day day of the week on which it begins; absent for every day
 * @param end not included
 */
record SuppressionWindow(@Nullable DayOfWeek day, LocalTime start, LocalTime end, ZoneId zone) {
    private static final int LONGEST_ZONE = 64;

    /** What is wrong with a window, in the words clients know; empty when it is fine. */
    static List<String> problems(AlertSuppressionWindow window) {
        List<String> problems = new ArrayList<>();
        String day = window.getDay();
        if (day != null && !day.isBlank() && weekDay(day).isEmpty()) {
            problems.add("day must be monday to sunday, or empty for every day.");
        }
        if (time(window.getStart()).isEmpty()) {
            problems.add("start must be a time, HH:MM.");
        }
        if (time(window.getEnd()).isEmpty()) {
            problems.add("end must be a time, HH:MM.");
        }
        if (zone(window.getTimeZone()).isEmpty()) {
            problems.add("time_zone must be the name of a time zone, such as Europe/Vienna.");
        }
        return problems;
    }

    /** The window that is written there; it must be without problems. */
    static SuppressionWindow of(AlertSuppressionWindow window) {
        String day = window.getDay();
        return new SuppressionWindow(
                day == null ? null : weekDay(day).orElse(null),
                time(window.getStart()).orElseThrow(),
                time(window.getEnd()).orElseThrow(),
                zone(window.getTimeZone()).orElseThrow());
    }

    boolean covers(Instant at) {
        LocalDate today = at.atZone(zone).toLocalDate();
        return covers(at, today) || covers(at, today.minusDays(1));
    }

    private boolean covers(Instant at, LocalDate begins) {
        if (day != null && begins.getDayOfWeek() != day) {
            return false;
        }
        LocalDate ends = end.isAfter(start) ? begins : begins.plusDays(1);
        return !at.isBefore(begins.atTime(start).atZone(zone).toInstant())
                && at.isBefore(ends.atTime(end).atZone(zone).toInstant());
    }

    private static Optional<DayOfWeek> weekDay(String name) {
        String upper = name.strip().toUpperCase(Locale.ROOT);
        for (DayOfWeek each : DayOfWeek.values()) {
            if (each.name().equals(upper)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalTime> time(String text) {
        try {
            return text.length() == "HH:MM".length() ? Optional.of(LocalTime.parse(text)) : Optional.empty();
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return name.length() > LONGEST_ZONE ? Optional.empty() : Optional.of(ZoneId.of(name));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
