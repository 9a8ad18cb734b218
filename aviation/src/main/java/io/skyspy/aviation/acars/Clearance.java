package io.skyspy.aviation.acars;

import io.skyspy.aviation.acars.Reading.Name;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Clearances and requests for them in text: departure (A2, A3, B3, B4), oceanic (A1, B1, B2), and the same words under any label. What is
 * looked for: where to, squawk, runway, procedure, frequency, route.
 */
final class Clearance implements LabelDecoder {

    private static final Pattern WORDS =
            Pattern.compile("(?s).*\\b(CLRD TO|CLEARED TO|CLEARANCE|CLX|PDC|RCD|RCL|CLD|DCL)\\b.*");
    private static final Pattern TO = Pattern.compile("(?:CLRD|CLEARED) TO ([A-Z]{4})\\b");
    private static final Pattern SQUAWK = Pattern.compile("(?:SQUAWK|SQK|XPNDR|SQ|TRANSPONDER)[ :/]*([0-7]{4})\\b");
    private static final Pattern RUNWAY = Pattern.compile("\\b(?:RWY|RUNWAY|OFF|DEP RWY) ?(\\d{2}[LRC]?)\\b");
    private static final Pattern VIA =
            Pattern.compile("(?s)\\bVIA[ :]+(.+?)(?:\\r?\\n(?=\\S+ ?:)|SQUAWK|SQK|-SQ|\\bMACH\\b|$)");
    private static final Pattern ROUTE = Pattern.compile("(?:ROUTE|RTE)[ :]+([A-Z0-9. /]+)");
    private static final Pattern FREQUENCY =
            Pattern.compile("\\b(?:FREQ|DEP FREQ|DEPFRQ)[ :]*(1[123]\\d\\.\\d{1,3})\\b");
    private static final Pattern FLIGHT = Pattern.compile(
            "(?s).*?(?:RCD|RCL|CLD|CLX|PDC)[\\s-]+([A-Z]{3}\\d{1,4}[A-Z]{0,2}|[A-Z0-9]{2}\\d{3,4}[A-Z]?)\\b.*");
    private static final Pattern FROM = Pattern.compile("\\b([A-Z]{4})-([A-Z0-9]{3,4}|GATE)\\b|\\bFROM ([A-Z]{4})\\b");
    private static final Set<String> LABELS = Set.of("A1", "A2", "A3", "B1", "B2", "B3", "B4");

    @Override
    public Optional<Decoded> decode(AcarsText message) {
        String text = message.text();
        boolean byLabel = LABELS.contains(message.label()) && !text.isBlank();
        if (!byLabel && !WORDS.matcher(text).matches()) {
            return Optional.empty();
        }
        Reading reading = kind(message);
        find(TO, text).ifPresent(airport -> reading.airport(Name.ARRIVAL, airport));
        find(SQUAWK, text).ifPresent(squawk -> reading.item("squawk", squawk));
        find(RUNWAY, text).ifPresent(runway -> reading.name(Name.DEPARTURE_RUNWAY, runway));
        find(FREQUENCY, text).ifPresent(frequency -> reading.item("frequency_mhz", frequency));
        find(VIA, text)
                .or(() -> find(ROUTE, text))
                .ifPresent(route -> reading.name(Name.ROUTE, route.replaceAll("\\s+", " ")));
        Matcher from = FROM.matcher(text);
        if (from.find()) {
            reading.airport(Name.DEPARTURE, from.group(1) == null ? from.group(3) : from.group(1));
        }
        Matcher flight = FLIGHT.matcher(text);
        if (flight.matches()) {
            reading.name(Name.FLIGHT, flight.group(1));
        }
        if (!byLabel && reading.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(reading.item("text", text).rest(text).result());
    }

    private static Reading kind(AcarsText message) {
        boolean request = message.label().startsWith("B")
                || message.text().contains("REQUEST")
                || message.text().contains("REQ ");
        boolean oceanic = Set.of("A1", "B1", "B2").contains(message.label())
                || message.text().contains("OCEANIC");
        String what = oceanic ? "Oceanic clearance" : "Departure clearance";
        return request && !message.label().equals("B2") && !message.label().equals("B4")
                ? new Reading("clearance", "clearance_request", "Request for " + what.toLowerCase(Locale.ROOT))
                : new Reading("clearance", "clearance", what);
    }

    private static Optional<String> find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
    }
}
