package io.skyspy.aviation.acars;

import io.skyspy.aviation.acars.Reading.Clock;
import io.skyspy.aviation.acars.Reading.Name;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Label 1L: positions after {@code 000000070} (airports, times, position) and {@code 000000660} (position, time and level together). */
final class Label1L implements LabelDecoder {

    private static final Pattern LEVEL = Pattern.compile("(\\d{6})(\\d{3})(.*)");

    @Override
    public Optional<Decoded> decode(AcarsText message) {
        String text = message.text();
        String[] fields = text.length() > 9 ? text.substring(9).split(",", -1) : new String[0];
        Reading reading = new Reading("label-1l", "position_report", "Position report");
        if (text.startsWith("000000070") && fields.length == 7) {
            reading.airport(Name.DEPARTURE, fields[0])
                    .airport(Name.ARRIVAL, fields[1])
                    .time(Clock.REPORTED, Times.of(fields[2]))
                    .time(Clock.ETA, Times.of(fields[3]))
                    .position(Coordinates.parse(fields[4] + "," + fields[5]))
                    .rest(fields[6]);
        } else if (text.startsWith("000000660") && fields.length == 5) {
            Matcher level = LEVEL.matcher(fields[1]);
            reading.position(Coordinates.parse(fields[0]));
            if (level.matches()) {
                reading.time(Clock.REPORTED, Times.of(level.group(1)))
                        .flightLevel(Numbers.whole(level.group(2)))
                        .waypoint(Waypoint.named(level.group(3).strip()));
            }
            reading.rest(fields[2]).rest(fields[3]).rest(fields[4]);
        }
        return reading.hasPosition() ? reading.decoded() : Optional.empty();
    }
}
