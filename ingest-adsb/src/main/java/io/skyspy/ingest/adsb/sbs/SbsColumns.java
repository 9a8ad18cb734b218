package io.skyspy.ingest.adsb.sbs;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The columns of one line; a column that is missing or empty is absent. */
final class SbsColumns {

    private final String[] columns;

    SbsColumns(String line) {
        this.columns = line.split(",", -1);
    }

    int count() {
        return columns.length;
    }

    @Nullable
    String text(int column) {
        if (column >= columns.length) {
            return null;
        }
        String text = columns[column].strip();
        return text.isEmpty() ? null : text;
    }

    /** The number in that column, or NaN for text that is none. */
    @Nullable
    Double number(int column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    /** A flag: 0 is false, −1 and 1 are true. */
    @Nullable
    Boolean flag(int column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        return switch (text) {
            case "0" -> false;
            case "-1", "1" -> true;
            default -> null;
        };
    }

    /** Date and time in two columns, taken as UTC, milliseconds since the epoch; absent when there is none. */
    @Nullable
    Long time(int dateColumn, int timeColumn) {
        String date = text(dateColumn);
        String time = text(timeColumn);
        if (date == null || time == null) {
            return null;
        }
        try {
            Instant at = LocalDate.parse(date.replace('/', '-'))
                    .atTime(LocalTime.parse(time))
                    .toInstant(ZoneOffset.UTC);
            return at.toEpochMilli();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
