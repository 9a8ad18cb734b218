package io.skyspy.aviation.acars;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Airlines by their IATA code, read from {@code airlines.txt}. A code may stand for several. */
public final class AirlineCodes {

    private static final Map<String, List<String>> TABLE = read();

    private AirlineCodes() {}

    /** The ICAO codes that an IATA code of two characters stands for; empty for one that is not in the table. */
    public static List<String> icao(String iata) {
        return TABLE.getOrDefault(iata, List.of());
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> table = new HashMap<>();
        for (String line : TextTable.lines("airlines.txt")) {
            List<String> codes = List.of(line.split(" ", 0));
            table.put(codes.getFirst(), codes.subList(1, codes.size()));
        }
        return Map.copyOf(table);
    }
}
