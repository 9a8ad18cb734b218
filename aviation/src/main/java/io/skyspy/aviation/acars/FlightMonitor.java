package io.skyspy.aviation.acars;

import io.skyspy.aviation.acars.Reading.Clock;
import io.skyspy.aviation.acars.Reading.Name;
import java.util.Optional;

/** Label 2P: flight monitor reports {@code FM3}, {@code FM4}, {@code FM5}, with airports, times, position, altitude. */
final class FlightMonitor implements LabelDecoder {

    @Override
    public Optional<Decoded> decode(AcarsText message) {
        String text = message.text();
        if (!text.startsWith("FM")) {
            return Optional.empty();
        }
        String[] fields = text.length() > 3 ? text.substring(3).split(",", -1) : new String[0];
        Reading reading = new Reading("flight-monitor", "position_report", "Flight report");
        switch (text.substring(0, Math.min(3, text.length()))) {
            case "FM3" -> shortest(fields, reading);
            case "FM4" -> withDay(fields, reading);
            case "FM5" -> withFlight(fields, reading);
            default -> {}
        }
        return reading.hasPosition() ? reading.decoded() : Optional.empty();
    }

    private static void shortest(String[] fields, Reading reading) {
        if (fields.length >= 5) {
            reading.time(Clock.REPORTED, Times.of(fields[0]))
                    .time(Clock.ETA, Times.of(fields[1]))
                    .position(Coordinates.signed(fields[2] + "," + fields[3]))
                    .altitudeFt(Numbers.whole(fields[4]));
            rest(fields, 5, reading);
        }
    }

    private static void withDay(String[] fields, Reading reading) {
        if (fields.length >= 7 && fields[2].length() == 6) {
            reading.airport(Name.DEPARTURE, fields[0])
                    .airport(Name.ARRIVAL, fields[1])
                    .day(Numbers.whole(fields[2].substring(0, 2)))
                    .time(Clock.REPORTED, Times.of(fields[2].substring(2)))
                    .time(Clock.ETA, Times.of(fields[3]))
                    .position(Coordinates.signed(fields[4] + "," + fields[5]))
                    .altitudeFt(Numbers.whole(fields[6]))
                    .headingDeg(fields.length > 7 ? Numbers.whole(fields[7]) : null);
            rest(fields, 8, reading);
        }
    }

    private static void withFlight(String[] fields, Reading reading) {
        if (fields.length >= 11) {
            reading.airport(Name.DEPARTURE, fields[0])
                    .airport(Name.ARRIVAL, fields[1])
                    .time(Clock.REPORTED, Times.of(fields[2]))
                    .time(Clock.ETA, Times.of(fields[3]))
                    .position(Coordinates.signed(fields[4] + "," + fields[5]))
                    .altitudeFt(Numbers.whole(fields[6]))
                    .name(Name.FLIGHT, fields[10])
                    .rest(fields[7])
                    .rest(fields[8])
                    .rest(fields[9]);
        }
    }

    private static void rest(String[] fields, int from, Reading reading) {
        for (int i = from; i < fields.length; i++) {
            reading.rest(fields[i]);
        }
    }
}
