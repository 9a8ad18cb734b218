package io.skyspy.ingest.acars.source;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The time in a record of any form, found without reading the record: only to play recordings at their pace. */
final class RecordTime {

    private static final Pattern SECONDS =
            Pattern.compile("\"(?:timestamp|sec|TIME)\"\\s*:\\s*(\\d{9,10})(?:\\.(\\d{1,6}))?");
    private static final Pattern MICROS = Pattern.compile("\"usec\"\\s*:\\s*(\\d{1,6})");

    private RecordTime() {}

    /** Microseconds since the epoch; empty when there is none. */
    static OptionalLong micros(byte[] record) {
        String text = new String(record, StandardCharsets.ISO_8859_1);
        Matcher seconds = SECONDS.matcher(text);
        if (!seconds.find()) {
            return OptionalLong.empty();
        }
        long micros = Long.parseLong(seconds.group(1)) * 1_000_000;
        Matcher apart = MICROS.matcher(text);
        if (seconds.group(2) != null) {
            return OptionalLong.of(micros + Long.parseLong((seconds.group(2) + "00000").substring(0, 6)));
        }
        return OptionalLong.of(apart.find() ? micros + Long.parseLong(apart.group(1)) : micros);
    }
}
