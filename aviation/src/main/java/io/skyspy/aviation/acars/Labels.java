package io.skyspy.aviation.acars;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The labels there are, read from {@code labels.txt}. */
public final class Labels {

    private static final Map<String, Label> TABLE = read();

    private Labels() {}

    /** All labels by their code, in the order of the table. */
    public static Map<String, Label> all() {
        return TABLE;
    }

    /** A label by its code; empty for one that is not in the table. */
    public static Optional<Label> of(String code) {
        return Optional.ofNullable(TABLE.get(code));
    }

    private static Map<String, Label> read() {
        Map<String, Label> table = new LinkedHashMap<>();
        for (String line : TextTable.lines("labels.txt")) {
            String[] parts = line.split(" ", 4);
            table.put(parts[0], new Label(parts[0], parts[1], parts[3], parts[2]));
        }
        return Collections.unmodifiableMap(table);
    }
}
