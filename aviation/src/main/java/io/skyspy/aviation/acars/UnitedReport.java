package io.skyspy.aviation.acars;

import io.skyspy.aviation.acars.Reading.Clock;
import io.skyspy.aviation.acars.Reading.Name;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Label 5Z: {@code /B3 DCAORD 14 R27C}, {@code /ET EXP TIME       / KDEN KPHX 01 001341/EON 0109 AUTO} and others with a two-letter kind
 * after a slash; {@code OS KABQ /IR KABQ0019} in-range reports.
 */
final class UnitedReport implements LabelDecoder {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("B1", "weight_and_balance_request/Request weight and balance"),
            Map.entry("B3", "takeoff_data_request/Request take-off data"),
            Map.entry("CD", "weight_and_balance/Weight and balance"),
            Map.entry("CG", "clearance_request/Request pre-departure clearance"),
            Map.entry("CM", "crew_scheduling/Crew scheduling"),
            Map.entry("C3", "gate_request/Gate request"),
            Map.entry("C4", "dispatch/Message to dispatch"),
            Map.entry("C5", "maintenance/Maintenance message"),
            Map.entry("C6", "customer_service/Customer service"),
            Map.entry("10", "pirep/Pilot report"),
            Map.entry("C11", "pirep/International pilot report"),
            Map.entry("DS", "delay/Late message"),
            Map.entry("D3", "holding/Holding"),
            Map.entry("D6", "route_date/From, to and date"),
            Map.entry("D7", "route_alternate/From, to, alternate and time"),
            Map.entry("EO", "in_range/In range"),
            Map.entry("ET", "eta/Expected time"),
            Map.entry("PW", "position_weather/Position and weather"),
            Map.entry("RL", "release_request/Request release"),
            Map.entry("R3", "progress_request/Request progress"),
            Map.entry("R4", "position_request/Request the latest position board"),
            Map.entry("TC", "route_fuel/From, to and fuel"),
            Map.entry("WB", "airport_pair/From and to"),
            Map.entry("W1", "weather_request/Request weather"));
    private static final Pattern FORM =
            Pattern.compile("(?s)/([A-Z0-9]{2,3})(?: ([^/\\r\\n]*))?(?:/([^\\r\\n]*))?(.*)");
    private static final Pattern FLIGHT =
            Pattern.compile("\\s*([A-Z]{4}) ([A-Z]{4}) (\\d{2}) (\\d{6})(?: R(\\d{1,2}[LRC]?)\\b)?\\s*(.*)");
    private static final Pattern SHORT = Pattern.compile("([A-Z]{3})([A-Z]{3})(?: (\\d{2}))?(?: R(\\d{2}[LRC]?))?(.*)");
    private static final Pattern EXPECTED = Pattern.compile("(.*?)/?E(?:ON|TA) (\\d{4})(.*)");
    private static final Pattern IN_RANGE = Pattern.compile("(?s)OS ([A-Z]{4}) /(?:IR ([A-Z]{4})(\\d{4}))?(.*)");

    @Override
    public Optional<Decoded> decode(AcarsText message) {
        Matcher inRange = IN_RANGE.matcher(message.text());
        if (inRange.matches()) {
            return new Reading("united-report", "in_range", "In range report")
                    .airport(Name.ARRIVAL, inRange.group(1))
                    .time(Clock.ETA, Times.of(inRange.group(3)))
                    .rest(inRange.group(4))
                    .decoded();
        }
        Matcher form = FORM.matcher(message.text());
        if (!form.matches()) {
            return Optional.empty();
        }
        if (form.group(1).equals("TXT")) {
            return new Reading("united-report", "free_text", "Free text")
                    .item("text", form.group(4))
                    .decoded();
        }
        String kind = KINDS.get(form.group(1));
        if (kind == null) {
            return Optional.empty();
        }
        int slash = kind.indexOf('/');
        Reading reading = new Reading("united-report", kind.substring(0, slash), kind.substring(slash + 1))
                .item("kind", form.group(1));
        flight(form.group(2) == null ? "" : form.group(2), form.group(3) == null ? "" : form.group(3), reading);
        return Optional.of(reading.item("text", form.group(4)).result());
    }

    private static void flight(String head, String line, Reading reading) {
        Matcher flight = FLIGHT.matcher(line);
        Matcher brief = SHORT.matcher(head);
        if (flight.matches()) {
            reading.airport(Name.DEPARTURE, flight.group(1))
                    .airport(Name.ARRIVAL, flight.group(2))
                    .day(Numbers.whole(flight.group(3)))
                    .time(Clock.REPORTED, Times.of(flight.group(4)));
            runway(flight.group(5), reading);
            expected(flight.group(6), reading);
        } else if (brief.matches()) {
            reading.airport(Name.DEPARTURE, brief.group(1))
                    .airport(Name.ARRIVAL, brief.group(2))
                    .day(Numbers.whole(brief.group(3)))
                    .name(Name.ARRIVAL_RUNWAY, brief.group(4))
                    .rest(brief.group(5));
        } else {
            reading.item("detail", head).rest(line);
        }
    }

    private static void runway(@Nullable String runway, Reading reading) {
        reading.name(Name.ARRIVAL_RUNWAY, runway);
    }

    private static void expected(String rest, Reading reading) {
        Matcher expected = EXPECTED.matcher(rest);
        if (expected.matches()) {
            reading.rest(expected.group(1))
                    .time(Clock.ETA, Times.of(expected.group(2)))
                    .rest(expected.group(3));
        } else {
            reading.rest(rest);
        }
    }
}
