package io.skyspy.ingest.adsb.fields;

import io.skyspy.aviation.AircraftAddress;
import io.skyspy.ingest.adsb.feed.FeedListener;
import io.skyspy.ingest.adsb.feed.Rejection;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a source says into values of a report: absent stays absent, impossible becomes absent and is counted.
 *
 * @param listener is told of impossible values
 */
public record Fields(FeedListener listener) {

    private static final int CALLSIGN_LENGTH = 8;
    private static final int TEXT_LENGTH = 16;

    /** The value as a double when it is in range. */
    public @Nullable Double decimal(@Nullable Double value, Range range) {
        if (value == null) {
            return null;
        }
        return checked(value, range.contains(value));
    }

    /** The value as a float when it is in range. */
    public @Nullable Float number(@Nullable Double value, Range range) {
        Double checked = decimal(value, range);
        return checked == null ? null : checked.floatValue();
    }

    /** The nearest whole number when it is in range. */
    public @Nullable Integer whole(@Nullable Double value, Range range) {
        Double checked = decimal(value, range);
        return checked == null ? null : (int) Math.rint(checked);
    }

    /** A direction in degrees, [0, 360); a value of 360 is 0. */
    public @Nullable Float direction(@Nullable Double value) {
        Float checked = number(value, Range.DIRECTION_DEG);
        return checked == null || checked < 360 ? checked : Float.valueOf(0);
    }

    /** Up to eight letters and digits without the padding; absent when blank. */
    public @Nullable String callsign(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.stripTrailing();
        return checked(text, text.length() <= CALLSIGN_LENGTH && all(text, Fields::isCallsignCharacter));
    }

    /** Four octal digits; leading zeros that a source dropped are put back. */
    public @Nullable String squawk(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.strip();
        boolean octal = text.length() <= 4 && all(text, c -> c >= '0' && c <= '7');
        return checked("0".repeat(Math.max(0, 4 - text.length())) + text, octal);
    }

    /** Emitter category, a letter A to D and a digit 0 to 7. */
    public @Nullable String category(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        boolean known = value.length() == 2
                && value.charAt(0) >= 'A'
                && value.charAt(0) <= 'D'
                && value.charAt(1) >= '0'
                && value.charAt(1) <= '7';
        return checked(value, known);
    }

    /** Up to sixteen printable characters; absent when blank. */
    public @Nullable String text(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.strip();
        return checked(text, text.length() <= TEXT_LENGTH && all(text, c -> c > ' ' && c < 0x7f));
    }

    /** The address in the form of keys; absent when it is none, which the caller rejects. */
    public static @Nullable String address(String value) {
        return AircraftAddress.parse(value.strip()).map(AircraftAddress::text).orElse(null);
    }

    private static boolean isCallsignCharacter(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean all(String text, IntPredicate allowed) {
        return text.chars().allMatch(allowed);
    }

    private <T> @Nullable T checked(T value, boolean possible) {
        if (!possible) {
            listener.skipped(Rejection.IMPOSSIBLE_VALUE);
        }
        return possible ? value : null;
    }
}
