package io.skyspy.aviation.acars;

import io.skyspy.aviation.acars.Reading.Clock;
import io.skyspy.aviation.acars.Reading.Name;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Label 44: {@code POS02}, {@code OFF02}, {@code ON02}, {@code IN02}, {@code ETA02}, with position, airports, date, times, fuel. */
final class Label44 implements LabelDecoder {

    private static final Pattern HEAD = Pattern.compile("(?:00)?(POS|OFF|ON|IN|ETA|TEST|OUT)\\d{2}");
    private static final Pattern BRIEFING = Pattern.compile(
            "(?s)\\s*/FB ?([\\d-]{4})/AD ?([A-Z]{4})/([NS] ?[\\d.]+),([EW] ?[\\d.]+),([A-Z0-9]{3,8}),([A-Z]{3}\\d{2}),([A-Z]{4}),(.*)");

    @Override
    public Optional<Decoded> decode(AcarsText message) {
        String[] fields = message.text().strip().split(",", -1);
        Matcher head = HEAD.matcher(fields[0]);
        if (head.matches() && fields.length >= 6) {
            return report(head.group(1), fields);
        }
        Matcher briefing = BRIEFING.matcher(message.text());
        return briefing.matches() ? briefing(briefing) : Optional.empty();
    }

    private static Optional<Decoded> report(String kind, String[] fields) {
        Reading reading = new Reading("label-44", "position_report", "Position report");
        reading.position(Coordinates.parse(fields[1]));
        boolean position = kind.equals("POS");
        int at = position ? 3 : 2;
        if (position) {
            reading.flightLevel(Numbers.whole(fields[2]));
        }
        String departure = fields[at];
        String arrival = fields[at + 1];
        if (!Airports.isCode(departure) || !Airports.isCode(arrival)) {
            return Optional.empty();
        }
        reading.airport(Name.DEPARTURE, departure).airport(Name.ARRIVAL, arrival);
        String date = field(fields, at + 2);
        if (date.length() == 4) {
            reading.item("month", date.substring(0, 2)).day(Numbers.whole(date.substring(2)));
        }
        Optional<LocalTime> time = Times.of(field(fields, at + 3));
        switch (kind) {
            case "OUT" -> reading.kind("oooi_out", "Out of gate report").time(Clock.OUT, time);
            case "OFF" -> reading.kind("oooi_off", "Off runway report").time(Clock.OFF, time);
            case "ON" -> reading.kind("oooi_on", "On runway report").time(Clock.ON, time);
            case "IN" -> reading.kind("oooi_in", "In gate report").time(Clock.IN, time);
            case "ETA" -> reading.kind("eta", "ETA report").time(Clock.REPORTED, time);
            case "TEST" -> reading.kind("test_report", "Test report").time(Clock.ON, time);
            default -> reading.time(Clock.REPORTED, time);
        }
        int next = at + 4;
        if (next < fields.length && fields[next].length() == 4 && !fields[next].contains(".")) {
            reading.time(Clock.ETA, Times.of(fields[next++]));
        } else if (next + 1 < fields.length) {
            next++;
        }
        reading.item("fuel_t", field(fields, next));
        for (int i = next + 1; i < fields.length; i++) {
            reading.rest(fields[i]);
        }
        return reading.decoded();
    }

    private static String field(String[] fields, int index) {
        return Arinc702Position.field(fields, index);
    }

    private static Optional<Decoded> briefing(Matcher briefing) {
        String[] rest = briefing.group(8).split(",", -1);
        Reading reading = new Reading("label-44", "flight_briefing", "Flight briefing")
                .item("fuel_on_board", briefing.group(1))
                .airport(Name.ARRIVAL, briefing.group(7))
                .position(Coordinates.parse(briefing.group(3) + "," + briefing.group(4)))
                .name(Name.FLIGHT, briefing.group(5))
                .rest(briefing.group(6));
        reading.time(Clock.ETA, Times.of(field(rest, 0)));
        if (rest.length > 7) {
            reading.name(Name.ARRIVAL_RUNWAY, rest[6]).item("approach", rest[7]);
        }
        for (int i = 1; i < rest.length; i++) {
            reading.rest(rest[i]);
        }
        return reading.hasPosition() ? reading.decoded() : Optional.empty();
    }
}
