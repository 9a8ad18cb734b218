package io.skyspy.aviation.acars;

import io.skyspy.aviation.acars.Reading.Clock;
import io.skyspy.aviation.acars.Reading.Name;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts that begin with version, label and airports: {@code 01004H KLAX KATL6}, {@code 010039 KATL KLAS8 /FN 0659}, and columns with
 * airports and runways: {@code I,KDEN,KPHX,08/,07R/,...} (33), {@code 3,,,Y,N,Y,KPHX,010112,7716,...} (14).
 */
final class AirlineHeader implements LabelDecoder {

    private static final Pattern HEAD = Pattern.compile("(?s)0\\d00([A-Z0-9]{2}) ([A-Z]{4}) ([A-Z]{4})(\\w)\\s*(.*)");
    private static final Pattern FLIGHT = Pattern.compile("(?s)/FN (\\d{3,4})\\b(.*)");
    private static final Pattern RUNWAYS =
            Pattern.compile("(?s)[A-Z0-9],([A-Z]{4}),([A-Z]{4}),(\\d{2}[LRC]?)/[^,]*,(\\d{2}[LRC]?)/[^,]*,(.*)");
    private static final Pattern ARRIVAL =
            Pattern.compile("(?s)\\d,[^,]*,[^,]*,[YN],[YN],[YN],([A-Z]{4}),(\\d{2})(\\d{4}),(\\w*),(.*)");

    @Override
    public Optional<Decoded> decode(AcarsText message) {
        Reading reading = new Reading("airline-header", "airline_message", "Airline message");
        Matcher head = HEAD.matcher(message.text());
        Matcher runways = RUNWAYS.matcher(message.text());
        Matcher arrival = ARRIVAL.matcher(message.text());
        if (head.matches()) {
            reading.airport(Name.DEPARTURE, head.group(2)).airport(Name.ARRIVAL, head.group(3));
            Matcher flight = FLIGHT.matcher(head.group(5));
            if (flight.matches()) {
                reading.name(Name.FLIGHT, flight.group(1)).item("text", flight.group(2));
            } else {
                reading.item("text", head.group(5));
            }
        } else if (runways.matches()) {
            reading.airport(Name.DEPARTURE, runways.group(1))
                    .airport(Name.ARRIVAL, runways.group(2))
                    .name(Name.DEPARTURE_RUNWAY, runways.group(3))
                    .name(Name.ARRIVAL_RUNWAY, runways.group(4))
                    .rest(runways.group(5));
        } else if (arrival.matches()) {
            reading.airport(Name.ARRIVAL, arrival.group(1))
                    .day(Numbers.whole(arrival.group(2)))
                    .time(Clock.ETA, Times.of(arrival.group(3)))
                    .item("text", arrival.group(5));
        }
        return reading.decoded();
    }
}
