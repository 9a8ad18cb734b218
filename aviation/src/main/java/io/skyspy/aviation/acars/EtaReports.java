package io.skyspy.aviation.acars;

import io.skyspy.aviation.acars.Reading.Clock;
import io.skyspy.aviation.acars.Reading.Name;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Estimated times of arrival in the forms of labels 1M, 30, 4T, 8E, 8S and 83, and pairs of airports of 12, 1G. */
final class EtaReports implements LabelDecoder {

    private static final Pattern BRITISH = Pattern.compile(
            "(?s)/([A-Z0-9]{2}\\d{2,4}[A-Z]?)/ETA\\d{2}/(\\d{6})/([A-Z]{4})/([A-Z]{4})/([A-Z]{4})/[A-Z0-9]*\\s*(\\d{4})/([A-Z]{4})(\\d{2}[LRC]?)/(.*)");
    private static final Pattern DAYS =
            Pattern.compile("(?s)ETA ([A-Z0-9]{2}\\d{2,4}[A-Z]?)/(\\d{2})/(\\d{2}) ([A-Z]{3}) (\\d{4})Z?(.*)");
    private static final Pattern AFTER_EA = Pattern.compile("(?s)/EA(\\d{4})(?:Z)?[/\\n](?:DS([A-Z]{4}))?(.*)");
    private static final Pattern DESTINATION = Pattern.compile("([A-Z]{4}),(\\d{4})\\s*");
    private static final Pattern STATUS = Pattern.compile(
            "(?s)AGFSR ([A-Z0-9]{2}\\d{2,4}[A-Z]?)/(\\d{2})/(\\d{2})/([A-Z]{3})([A-Z]{3})/(\\d{4})Z?/([^/]*)/(\\d{4}\\.\\d[NS])(\\d{5}\\.\\d[EW])/(\\d{3})/(.*)");
    private static final Pattern PAIR = Pattern.compile("([A-Z]{4}),([A-Z]{4})\\s*");

    @Override
    public Optional<Decoded> decode(AcarsText message) {
        String text = message.text();
        Reading reading = new Reading("eta", "eta", "ETA report");
        return switch (message.label()) {
            case "1M" -> british(BRITISH.matcher(text), reading);
            case "30" -> afterEa(AFTER_EA.matcher(text), reading);
            case "4T" -> days(text, reading);
            case "8E", "8S" -> destination(DESTINATION.matcher(text), reading);
            default -> pair(PAIR.matcher(text), reading.kind("airport_pair", "Origin and destination"));
        };
    }

    private static Optional<Decoded> british(Matcher form, Reading reading) {
        return form.matches()
                ? reading.name(Name.FLIGHT, form.group(1))
                        .item("date", form.group(2))
                        .airport(Name.DEPARTURE, form.group(3))
                        .airport(Name.ARRIVAL, form.group(4))
                        .airport(Name.ALTERNATE, form.group(5))
                        .time(Clock.ETA, Times.of(form.group(6)))
                        .name(Name.ARRIVAL_RUNWAY, form.group(8))
                        .decoded()
                : Optional.empty();
    }

    private static Optional<Decoded> afterEa(Matcher form, Reading reading) {
        return form.matches()
                ? reading.time(Clock.ETA, Times.of(form.group(1)))
                        .airport(Name.ARRIVAL, form.group(2))
                        .rest(form.group(3))
                        .decoded()
                : Optional.empty();
    }

    private static Optional<Decoded> days(String text, Reading reading) {
        Matcher days = DAYS.matcher(text);
        Matcher status = STATUS.matcher(text);
        if (days.matches()) {
            return reading.name(Name.FLIGHT, days.group(1))
                    .item("departure_day", days.group(2))
                    .item("arrival_day", days.group(3))
                    .airport(Name.ARRIVAL, days.group(4))
                    .time(Clock.ETA, Times.of(days.group(5)))
                    .rest(days.group(6))
                    .decoded();
        }
        if (!status.matches()) {
            return Optional.empty();
        }
        String latitude = status.group(8);
        String longitude = status.group(9);
        return reading.kind("position_report", "Position report")
                .name(Name.FLIGHT, status.group(1))
                .item("departure_day", status.group(2))
                .item("arrival_day", status.group(3))
                .airport(Name.DEPARTURE, status.group(4))
                .airport(Name.ARRIVAL, status.group(5))
                .time(Clock.REPORTED, Times.of(status.group(6)))
                .position(Coordinates.of(
                        latitude.charAt(6), latitude.substring(0, 6), longitude.charAt(7), longitude.substring(0, 7)))
                .flightLevel(Numbers.whole(status.group(10)))
                .rest(status.group(7))
                .rest(status.group(11))
                .decoded();
    }

    private static Optional<Decoded> destination(Matcher form, Reading reading) {
        return form.matches()
                ? reading.airport(Name.ARRIVAL, form.group(1))
                        .time(Clock.ETA, Times.of(form.group(2)))
                        .decoded()
                : Optional.empty();
    }

    private static Optional<Decoded> pair(Matcher form, Reading reading) {
        return form.matches()
                ? reading.airport(Name.DEPARTURE, form.group(1))
                        .airport(Name.ARRIVAL, form.group(2))
                        .decoded()
                : Optional.empty();
    }
}
