package io.skyspy.aviation.acars;

import io.skyspy.aviation.acars.Reading.Clock;
import io.skyspy.aviation.acars.Reading.Name;
import io.skyspy.aviation.geo.Position;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Labels 4N and 83: positions in columns of fixed width or between commas, with day, airports, altitude:
 * {@code 22024N  MCI  JFK1\r\n0013  0072 N040586 W074421   230}, {@code 001PR22035539N4038.6W07427.80292500008}.
 */
final class AirlinePosition implements LabelDecoder {

    private static final Pattern FIXED = Pattern.compile(
            "(?s)(\\d{2})\\d{3}N +([A-Z]{3,4}) +([A-Z]{3,4})(.*?)([NS]\\d{6}) ?([EW]\\d{6}) +(\\d{2,3})\\s*");
    private static final Pattern SHORT =
            Pattern.compile("(?s)001PR(\\d{2})(\\d{6})([NS]\\d{4}\\.\\d[EW]\\d{5}\\.\\d)(\\d{5})(.*)");

    @Override
    public Optional<Decoded> decode(AcarsText message) {
        Reading reading = new Reading("airline-position", "position_report", "Airline defined position");
        Matcher fixed = FIXED.matcher(message.text());
        Matcher brief = SHORT.matcher(message.text());
        String[] fields = message.text().replaceAll("\\s", "").split(",", -1);
        if (fixed.matches()) {
            reading.day(Numbers.whole(fixed.group(1)))
                    .airport(Name.DEPARTURE, fixed.group(2))
                    .airport(Name.ARRIVAL, fixed.group(3))
                    .position(Coordinates.parse(fixed.group(5) + fixed.group(6)))
                    .flightLevel(Numbers.whole(fixed.group(7)))
                    .rest(fixed.group(4));
        } else if (brief.matches()) {
            reading.day(Numbers.whole(brief.group(1)))
                    .time(Clock.REPORTED, Times.of(brief.group(2)))
                    .position(Coordinates.parse(brief.group(3)))
                    .altitudeFt(Numbers.whole(brief.group(4)))
                    .rest(brief.group(5));
        } else if (fields.length == 33) {
            summary(fields, reading);
        } else if (fields.length == 9) {
            columns(fields, reading);
        }
        return reading.hasPosition() || reading.has(Name.ARRIVAL) ? reading.decoded() : Optional.empty();
    }

    private static void summary(String[] fields, Reading reading) {
        if (fields[1].equals("B")) {
            reading.position(decimal(fields[4], fields[5])).altitudeFt(Numbers.whole(fields[6]));
        }
        if (!fields[0].isEmpty() && fields[1].length() == 1 && fields[3].contains("/")) {
            reading.item("date", fields[3])
                    .airport(Name.DEPARTURE, fields[8])
                    .airport(Name.ARRIVAL, fields[9])
                    .airport(Name.ALTERNATE, fields[10])
                    .name(Name.ARRIVAL_RUNWAY, fields[11].replaceFirst("/.*", ""))
                    .rest(fields[7]);
        }
    }

    private static void columns(String[] fields, Reading reading) {
        if (Airports.isIcao(fields[0]) && Airports.isIcao(fields[1]) && fields[2].length() >= 6) {
            reading.airport(Name.DEPARTURE, fields[0])
                    .airport(Name.ARRIVAL, fields[1])
                    .day(Numbers.whole(fields[2].substring(0, 2)))
                    .time(Clock.REPORTED, Times.of(fields[2].substring(2)))
                    .position(decimal(fields[3], fields[4]))
                    .altitudeFt(Numbers.whole(fields[5]))
                    .groundSpeedKt(Numbers.whole(fields[6]))
                    .headingDeg(Numbers.whole(fields[7]))
                    .rest(fields[8]);
        }
    }

    private static Optional<Position> decimal(String latitude, String longitude) {
        Double north = Numbers.decimal(latitude);
        Double east = Numbers.decimal(longitude);
        return north == null || east == null ? Optional.empty() : Coordinates.degrees(north, east);
    }
}
