package io.skyspy.streams.acars.message;

import io.skyspy.aviation.acars.AirlineCodes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Callsigns from flight ids: {@code WN4899} is SWA4899 when WN means one airline only. What is configured goes before the table; a code that
 * is configured to mean none gives no callsign.
 */
public final class Airlines {

    /** Airlines that merged, or use a code which the table does not know for them. */
    private static final String USUAL = "NW|DAL;US|AAL;NK|NKS;UP|UPS;CO|UAL;FL|SWA;XA|";

    private static final Pattern FLIGHT = Pattern.compile("([A-Z0-9]{2})0*(\\d{1,4})([A-Z]?)");
    private static final Pattern ICAO_FLIGHT = Pattern.compile("([A-Z]{3})0*(\\d{1,4}[A-Z]{0,2})");

    private final Map<String, List<String>> overrides;

    private Airlines(Map<String, List<String>> overrides) {
        this.overrides = Map.copyOf(overrides);
    }

    /**
     * The table with what is known to be wrong in it, and further overrides.
     *
     * @param overrides {@code IATA|ICAO|Name;…}; the name is not used, an empty ICAO code means none
     * @throws IllegalArgumentException with a sentence for the user
     */
    public static Airlines with(String overrides) {
        Map<String, List<String>> read = new HashMap<>();
        for (String entry : (USUAL + ";" + overrides).split(";", 0)) {
            String[] parts = entry.strip().split("\\|", -1);
            boolean empty = entry.isBlank();
            if (!empty && (parts.length < 2 || parts[0].length() != 2 || !parts[1].matches("([A-Z]{3})?"))) {
                throw new IllegalArgumentException(
                        "expected IATA|ICAO|Name;..., as in NW|DAL|Delta, but found " + entry);
            }
            if (!empty) {
                read.put(parts[0], parts[1].isEmpty() ? List.of() : List.of(parts[1]));
            }
        }
        return new Airlines(read);
    }

    /**
     * What a flight id means.
     *
     * @param callsign ICAO code and number without leading zeros; absent when there is none
     * @param airline ICAO code; absent likewise
     * @param ambiguous whether the airline's code stands for several
     */
    public record Meaning(
            @Nullable String callsign, @Nullable String airline, boolean ambiguous) {

        static final Meaning NONE = new Meaning(null, null, false);
    }

    /** Looks a flight id up. */
    public Meaning of(@Nullable String flight) {
        if (flight == null) {
            return Meaning.NONE;
        }
        Matcher icao = ICAO_FLIGHT.matcher(flight);
        if (icao.matches()) {
            return new Meaning(icao.group(1) + icao.group(2), icao.group(1), false);
        }
        Matcher iata = FLIGHT.matcher(flight);
        if (!iata.matches()) {
            return Meaning.NONE;
        }
        List<String> airlines = overrides.getOrDefault(iata.group(1), AirlineCodes.icao(iata.group(1)));
        boolean numbered = !iata.group(2).equals("0");
        return switch (airlines.size()) {
            case 0 -> Meaning.NONE;
            case 1 ->
                new Meaning(
                        numbered ? airlines.getFirst() + iata.group(2) + iata.group(3) : null,
                        airlines.getFirst(),
                        false);
            default -> new Meaning(null, null, true);
        };
    }
}
