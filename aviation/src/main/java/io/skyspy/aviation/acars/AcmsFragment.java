package io.skyspy.aviation.acars;

import io.skyspy.aviation.acars.Reading.Clock;
import io.skyspy.aviation.acars.Reading.Name;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Short condition reports with one position: {@code TRP 003451  33.9963 -109.5385 332 ...},
 * {@code *WOBLAXATL5100F 3101000000M290M56837080107N35237W108412247032:}, {@code A33039,1,1 239N851NW738 0202260039...KJFKKLAX}.
 */
final class AcmsFragment implements LabelDecoder {

    private static final Pattern TRACK = Pattern.compile(
            "(?s)TRP (\\d{6}) +(-?\\d{1,2}\\.\\d{4}) +(-?\\d{1,3}\\.\\d{4}) +(\\d{3}) +([\\d.]+) +(\\d+) (.*)");
    private static final Pattern WEATHER = Pattern.compile(
            "(?s)\\*WOB([A-Z]{3})([A-Z]{3})(\\w{5}) ?(\\d{4})(\\d{6})M(\\d{2})\\dM(\\d{2})(.*?)([NS]\\d{5}[EW]\\d{6})(\\d{3})(\\d{3}):?\\s*");
    private static final Pattern TAIL = Pattern.compile(
            "(?s).*?R\\d{2}/A\\d{5},\\d,\\d\\s+\\d{3}(N\\w{3,5}|[A-Z]{1,2}-?\\w{3,4}).*?([A-Z]{4})([A-Z]{4})\\s*");

    @Override
    public Optional<Decoded> decode(AcarsText message) {
        Reading reading = new Reading("acms-fragment", "acms_report", "Aircraft condition monitoring report");
        Matcher track = TRACK.matcher(message.text());
        Matcher weather = WEATHER.matcher(message.text());
        Matcher tail = TAIL.matcher(message.text());
        if (track.matches()) {
            reading.time(Clock.REPORTED, Times.of(track.group(1)))
                    .position(
                            Coordinates.degrees(Double.parseDouble(track.group(2)), Double.parseDouble(track.group(3))))
                    .flightLevel(Numbers.whole(track.group(4)))
                    .rest(track.group(7));
        } else if (weather.matches()) {
            reading.airport(Name.DEPARTURE, weather.group(1))
                    .airport(Name.ARRIVAL, weather.group(2))
                    .position(Coordinates.parse(weather.group(9)))
                    .wind(new WindAloft(
                            null,
                            null,
                            null,
                            Integer.parseInt(weather.group(10)),
                            Integer.parseInt(weather.group(11)),
                            null))
                    .rest(weather.group(3) + weather.group(4) + weather.group(5) + weather.group(8));
        } else if (tail.matches()) {
            reading.registration(tail.group(1))
                    .airport(Name.DEPARTURE, tail.group(2))
                    .airport(Name.ARRIVAL, tail.group(3))
                    .rest(message.text());
        }
        return reading.decoded();
    }
}
