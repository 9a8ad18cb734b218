package io.skyspy.ingest.adsb.beast;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Ids that a Beast feed carries for the receivers behind it, as lower-case hex text. */
final class ReceiverIds {

    private static final int UUID_BYTES = 16;
    private static final int UUID_DIGITS = 32;

    private ReceiverIds() {}

    /** Sixteen hex digits; absent for 0, which means that the feed does not know. */
    static @Nullable String ofNumber(long id) {
        return id == 0 ? null : HexFormat.of().toHexDigits(id);
    }

    /** Thirty-two hex digits from a UUID as 16 bytes or as text with or without dashes; absent for anything else. */
    static @Nullable String ofUuid(byte[] body, int length) {
        if (length == UUID_BYTES) {
            return HexFormat.of().formatHex(body, 0, UUID_BYTES);
        }
        String digits = new String(Arrays.copyOf(body, length), StandardCharsets.ISO_8859_1)
                .replace("-", "")
                .strip();
        boolean hex = digits.length() == UUID_DIGITS && digits.chars().allMatch(HexFormat::isHexDigit);
        return hex ? digits.toLowerCase(Locale.ROOT) : null;
    }
}
