package io.skyspy.standalone.decode;

import io.skyspy.ingest.adsb.replay.FeedFormat;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Says what an input without frames seems to be, and what takes it. */
final class OtherContents {
    private static final Pattern AIRCRAFT = Pattern.compile("\"(hex|aircraft|address)\"\\s*:");
    /** Uplink and downlink messages as dump978 prints them, with or without a column before. */
    private static final Pattern UAT = Pattern.compile("(?m)^(\\d+,)?[-+][0-9A-Fa-f]{36,};");

    private OtherContents() {}

    /** A clause for "It cannot be decoded: …". */
    static String complaint(byte[] beginning) {
        String text = new String(beginning, StandardCharsets.ISO_8859_1);
        boolean sbs = FeedFormat.of(beginning)
                .filter(format -> format == FeedFormat.SBS)
                .isPresent();
        if (sbs || AIRCRAFT.matcher(text).find()) {
            return "it has no frames, but what somebody else decoded of them; skyspy replay takes it";
        }
        if (UAT.matcher(text).find()) {
            return "it has messages of 978 MHz (UAT), not of Mode S; dump978-fa makes JSON of them that skyspy replay takes";
        }
        return "no frames of a known form (Beast, AVR, lines with a frame, JSON) at its beginning; say --format";
    }
}
