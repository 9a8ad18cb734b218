package io.skyspy.aviation.acars;

import org.jspecify.annotations.Nullable;

/**
 * The part of a message that decoders look at.
 *
 * @param label two characters; {@code _d} for a label whose second byte is DEL
 * @param sublabel of H1, as {@code DF} or {@code M1}; absent when the message has none, or it still stands in the text
 * @param mfi label of the message inside an H1; absent when there is none, or it still stands in the text
 * @param text as received, several blocks already put together; empty for a message without text
 * @param uplink whether the ground sent it; absent when unknown
 */
public record AcarsText(
        String label,
        @Nullable String sublabel,
        @Nullable String mfi,
        String text,
        @Nullable Boolean uplink) {

    /** Label and text, nothing else known. */
    public static AcarsText of(String label, String text) {
        return new AcarsText(label, null, null, text, null);
    }

    /** The same message with another label and text. */
    AcarsText as(String otherLabel, String otherText) {
        return new AcarsText(otherLabel, sublabel, null, otherText, uplink);
    }
}
