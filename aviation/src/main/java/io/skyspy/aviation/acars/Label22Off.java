package io.skyspy.aviation.acars;

import io.skyspy.aviation.acars.Reading.Clock;
import io.skyspy.aviation.acars.Reading.Name;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Label 22, {@code OFF02XA0000/N38568 W077261251152KIADEPRZ1152****1958}: take-off with position, airports and times. */
final class Label22Off implements LabelDecoder {

    private static final Pattern FORM = Pattern.compile(
            "(?s)OFF02([A-Z0-9]{2}[A-Z0-9]{4})/([NS]\\d{5}) ?([EW]\\d{6})(\\d{2})(\\d{4})([A-Z]{4})([A-Z]{4})(\\d{4})(.{4})(\\d{4})(.*)");

    @Override
    public Optional<Decoded> decode(AcarsText message) {
        Matcher form = FORM.matcher(message.text());
        return form.matches()
                ? new Reading("label-22", "oooi_off", "Takeoff report")
                        .name(Name.FLIGHT, form.group(1))
                        .position(Coordinates.parse(form.group(2) + form.group(3)))
                        .day(Numbers.whole(form.group(4)))
                        .time(Clock.REPORTED, Times.of(form.group(5)))
                        .airport(Name.DEPARTURE, form.group(6))
                        .airport(Name.ARRIVAL, form.group(7))
                        .time(Clock.OFF, Times.of(form.group(8)))
                        .time(Clock.ETA, Times.of(form.group(10)))
                        .rest(form.group(9))
                        .rest(form.group(11))
                        .decoded()
                : Optional.empty();
    }
}
