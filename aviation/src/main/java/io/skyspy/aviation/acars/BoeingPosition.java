package io.skyspy.aviation.acars;

import io.skyspy.aviation.acars.Reading.Clock;
import io.skyspy.aviation.acars.Reading.Name;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Further positions in H1: after a message number and flight {@code YSSY,KSFO,101621,- 4.9985,-169.9820,35003,290,...}, and
 * {@code *POS} with month, day, time, position in degrees and minutes, altitude.
 */
final class BoeingPosition implements LabelDecoder {

    private static final Pattern PERIODIC = Pattern.compile(
            "([A-Z]{4}),([A-Z]{4}),(\\d{2})(\\d{4}),([+-]? *\\d{1,2}\\.\\d+),([+-]? *\\d{1,3}\\.\\d+),(\\d{3,5}),(\\d{3}),(.*)");
    private static final Pattern STAR =
            Pattern.compile("(?s)\\*POS\\s*(\\d{2})(\\d{2})(\\d{4})([NS])(\\d{4})([EW])(\\d{5})(\\d{5})(.*)");

    @Override
    public Optional<Decoded> decode(AcarsText message) {
        Reading reading = new Reading("boeing-position", "position_report", "Position report");
        Matcher periodic = PERIODIC.matcher(message.text());
        Matcher star = STAR.matcher(message.text());
        if (periodic.matches()) {
            reading.airport(Name.DEPARTURE, periodic.group(1))
                    .airport(Name.ARRIVAL, periodic.group(2))
                    .day(Numbers.whole(periodic.group(3)))
                    .time(Clock.REPORTED, Times.of(periodic.group(4)))
                    .position(Coordinates.signed(periodic.group(5) + "," + periodic.group(6)))
                    .altitudeFt(Numbers.whole(periodic.group(7)))
                    .headingDeg(Numbers.whole(periodic.group(8)))
                    .rest(periodic.group(9));
        } else if (star.matches()) {
            reading.item("month", star.group(1))
                    .day(Numbers.whole(star.group(2)))
                    .time(Clock.REPORTED, Times.of(star.group(3)))
                    .position(Coordinates.of(
                            star.group(4).charAt(0),
                            star.group(5),
                            star.group(6).charAt(0),
                            star.group(7)))
                    .altitudeFt(Numbers.whole(star.group(8)))
                    .rest(star.group(9));
        }
        return reading.hasPosition() ? reading.decoded() : Optional.empty();
    }
}
