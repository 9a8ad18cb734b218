package io.skyspy.aviation.acars;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The message set of FANS-1/A CPDLC, read from {@code cpdlc.txt}. */
final class CpdlcMessages {

    private static final Map<String, String> TEXTS = read();

    private CpdlcMessages() {}

    /** Text of an element as {@code uM20} or {@code dM0}, its arguments in brackets; empty when there is no such element. */
    static Optional<String> text(String element) {
        return Optional.ofNullable(TEXTS.get(element));
    }

    private static Map<String, String> read() {
        Map<String, String> texts = new HashMap<>();
        for (String line : TextTable.lines("cpdlc.txt")) {
            int blank = line.indexOf(' ');
            texts.put(line.substring(0, blank), line.substring(blank + 1));
        }
        return Map.copyOf(texts);
    }
}
