package io.skyspy.aviation.acars;

import io.skyspy.aviation.acars.Reading.Name;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reports of values after keys, under several labels: {@code 3N01 POSRPT 0581/27 KIAD/MSLP .N962AV/...} (80, 83),
 * {@code 283806/AUTPOS/LLD ...} (16), {@code 00086213200/GS 497000/DEP ...} and {@code +45.1/- 7.2/...} (1L).
 */
final class KeyedReport implements LabelDecoder {

    private static final Pattern NAMED = Pattern.compile(
            "(?s)(\\d[A-Z][A-Z0-9]{2} [A-Z0-9]{5,6}) +(\\d{3,4})(?:/(\\d{2}))? +([A-Z][A-Z0-9]{3})/([A-Z][A-Z0-9]{3}) +\\.?([A-Z0-9-]+)(.*)");
    private static final Pattern AUTOMATIC = Pattern.compile("(?s)(\\d{2})(\\d{4})/AUTPOS(/.*)");
    private static final Pattern NUMBERED = Pattern.compile("(?s)(\\d{11})(/.*)");
    private static final Pattern SIGNED = Pattern.compile("(?s)([+-] *\\d+\\.\\d+)/([+-] *\\d+\\.\\d+)(/.*)");

    @Override
    public Optional<Decoded> decode(AcarsText message) {
        Matcher named = NAMED.matcher(message.text());
        if (named.matches()) {
            return named(named);
        }
        Reading reading = new Reading("keyed-report", "position_report", "Position report");
        Matcher automatic = AUTOMATIC.matcher(message.text());
        Matcher numbered = NUMBERED.matcher(message.text());
        Matcher signed = SIGNED.matcher(message.text());
        if (automatic.matches()) {
            reading.day(Numbers.whole(automatic.group(1))).name(Name.FLIGHT, automatic.group(2));
            SlashKeys.read(automatic.group(3), reading);
        } else if (numbered.matches()) {
            reading.rest(numbered.group(1));
            SlashKeys.read(numbered.group(2), reading);
        } else if (signed.matches()) {
            reading.position(Coordinates.signed(
                    signed.group(1).replace(" ", "") + "," + signed.group(2).replace(" ", "")));
            SlashKeys.read(signed.group(3), reading);
        }
        return reading.decoded();
    }

    private static Optional<Decoded> named(Matcher named) {
        Reading reading = new Reading("keyed-report", "position_report", "Airline defined report")
                .item("report", named.group(1))
                .name(Name.FLIGHT, named.group(2))
                .day(Numbers.whole(named.group(3)))
                .airport(Name.DEPARTURE, named.group(4))
                .airport(Name.ARRIVAL, named.group(5))
                .registration(named.group(6));
        SlashKeys.read(named.group(7), reading);
        return reading.decoded();
    }
}
