package io.skyspy.simulator.datalink;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Flight ids as ACARS has them: two characters for the airline and four digits.
 *
 * @param airline IATA code
 * @param number flight number
 */
record Operator(String airline, int number) {

    private static final Pattern CALLSIGN = Pattern.compile("([A-Z]{3})(\\d{1,4})");
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("ASA", "AS"),
            Map.entry("QXE", "QX"),
            Map.entry("DAL", "DL"),
            Map.entry("UAL", "UA"),
            Map.entry("SWA", "WN"),
            Map.entry("AAL", "AA"),
            Map.entry("HAL", "HA"),
            Map.entry("FDX", "FX"),
            Map.entry("UPS", "5X"),
            Map.entry("ACA", "AC"),
            Map.entry("WJA", "WS"),
            Map.entry("BAW", "BA"),
            Map.entry("DLH", "LH"),
            Map.entry("AFR", "AF"),
            Map.entry("KLM", "KL"),
            Map.entry("UAE", "EK"),
            Map.entry("JAL", "JL"),
            Map.entry("ANA", "NH"));

    /** The flight id of a callsign; empty for flights that are no airline's. */
    static Optional<Operator> of(String callsign) {
        Matcher matcher = CALLSIGN.matcher(callsign);
        String code = matcher.matches() ? CODES.get(matcher.group(1)) : null;
        return code == null ? Optional.empty() : Optional.of(new Operator(code, Integer.parseInt(matcher.group(2))));
    }

    /** Six characters, as {@code AS0123}. */
    String flightId() {
        return "%s%04d".formatted(airline, number);
    }
}
