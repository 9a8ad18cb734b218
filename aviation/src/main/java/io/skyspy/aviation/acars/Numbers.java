package io.skyspy.aviation.acars;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as messages write them. */
final class Numbers {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,9}(\\.\\d{1,9})?");

    private Numbers() {}

    /** A whole number, with or without sign, blanks around it or after the sign; absent for anything else. */
    static @Nullable Integer whole(@Nullable String text) {
        Double value = decimal(text);
        return value == null || value != Math.rint(value) ? null : Integer.valueOf(value.intValue());
    }

    /** A number, with or without fraction; absent for anything else. */
    static @Nullable Double decimal(@Nullable String text) {
        String digits = text == null ? "" : text.replace(" ", "");
        return DECIMAL.matcher(digits).matches() ? Double.valueOf(digits) : null;
    }

    /** A temperature with M or P for the sign, as {@code M48} or {@code P07}; also with a plain sign, or blanks after it. */
    static @Nullable Double temperature(@Nullable String text) {
        String digits = text == null ? "" : text.replace(" ", "");
        boolean minus = digits.startsWith("M");
        Double value = decimal(minus || digits.startsWith("P") ? digits.substring(1) : digits);
        return value == null || !minus ? value : Double.valueOf(-value);
    }
}
