package io.skyspy.aviation.acars;

import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times of day as messages write them, all UTC. */
final class Times {

    private Times() {}

    /** {@code HHMM}, {@code HHMMSS} or these with colons; four or six digits, anything else is no time. */
    static Optional<LocalTime> of(@Nullable String text) {
        String digits = text == null ? "" : text.strip().replace(":", "");
        if (digits.endsWith("Z")) {
            digits = digits.substring(0, digits.length() - 1);
        }
        if ((digits.length() != 4 && digits.length() != 6) || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(digits.substring(0, 2));
        int minute = Integer.parseInt(digits.substring(2, 4));
        int second = digits.length() == 6 ? Integer.parseInt(digits.substring(4)) : 0;
        return hour < 24 && minute < 60 && second < 60
                ? Optional.of(LocalTime.of(hour, minute, second))
                : Optional.empty();
    }

    /** Hours, minutes and a decimal fraction of minutes, as {@code 14:26.0}. */
    static Optional<LocalTime> beforeThePoint(String text) {
        int point = text.indexOf('.');
        return of(point < 0 ? text : text.substring(0, point));
    }
}
