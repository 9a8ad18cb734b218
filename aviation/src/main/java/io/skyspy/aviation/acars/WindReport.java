package io.skyspy.aviation.acars;

import io.skyspy.aviation.acars.Reading.Name;
import io.skyspy.aviation.geo.Position;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measured winds: {@code 02E20EIDWKORDN44087W08505523383800M470251091G QN...} (label H2, and in H1 behind {@code 76401}), and the form
 * {@code E502SDF LAX N35413W10448623543601M556290038G...}.
 */
final class WindReport implements LabelDecoder {

    private static final Pattern HEAD =
            Pattern.compile("(?s)(?:764\\d{2}\\s+)?02E(\\d{2})([A-Z]{4})([A-Z]{4})\\s*(.*)");
    private static final Pattern OTHER = Pattern.compile("(?s)E\\d{3}([A-Z]{3}) ([A-Z]{3}) (.*)");
    private static final Pattern POINT =
            Pattern.compile("([NS]\\d{5}[EW]\\d{6})(\\d{4})(\\d{3})\\d([MP])(\\d{3})(\\d{3})(\\d{3})G");

    @Override
    public Optional<Decoded> decode(AcarsText message) {
        Matcher head = HEAD.matcher(message.text());
        Matcher other = OTHER.matcher(message.text());
        Reading reading = new Reading("wind-report", "weather_report", "Weather report");
        String body;
        if (head.matches()) {
            reading.day(Numbers.whole(head.group(1)))
                    .airport(Name.DEPARTURE, head.group(2))
                    .airport(Name.ARRIVAL, head.group(3));
            body = head.group(4);
        } else if (other.matches()) {
            reading.airport(Name.DEPARTURE, other.group(1)).airport(Name.ARRIVAL, other.group(2));
            body = other.group(3);
        } else {
            return Optional.empty();
        }
        Matcher point = POINT.matcher(body.replaceAll("[\\r\\n]", ""));
        boolean found = false;
        while (point.find()) {
            found = true;
            wind(point, reading);
        }
        reading.rest(found ? "" : body);
        return reading.decoded();
    }

    private static void wind(Matcher point, Reading reading) {
        Position where = Coordinates.parse(point.group(1)).orElse(null);
        int tenths = Integer.parseInt(point.group(5));
        double temperature = (point.group(4).equals("M") ? -tenths : tenths) / 10.0;
        int feet = 100 * Integer.parseInt(point.group(3));
        reading.wind(new WindAloft(
                point.group(1),
                where,
                feet,
                Integer.parseInt(point.group(6)),
                Integer.parseInt(point.group(7)),
                temperature));
    }
}
