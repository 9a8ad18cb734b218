package io.skyspy.aviation.acars;

import io.skyspy.aviation.acars.Reading.Name;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Load sheets {@code EZF}: flight, day, registration, then lines of {@code -KEY/value}. */
final class LoadSheet implements LabelDecoder {

    private static final Pattern HEAD = Pattern.compile("([A-Z0-9]{2}\\d{3,4}[A-Z]?)/(\\d{2})/([A-Z0-9-]+)");
    private static final Pattern SECTOR = Pattern.compile("([A-Z]{3})-([A-Z]{3})");

    @Override
    public Optional<Decoded> decode(AcarsText message) {
        String[] lines = message.text().split("[\\r\\n]+", 0);
        if (lines.length < 2 || !lines[0].strip().equals("EZF")) {
            return Optional.empty();
        }
        Matcher head = HEAD.matcher(lines[1].strip());
        if (!head.matches()) {
            return Optional.empty();
        }
        Reading reading = new Reading("load-sheet", "loadsheet", "Load sheet")
                .name(Name.FLIGHT, head.group(1))
                .day(Numbers.whole(head.group(2)))
                .registration(head.group(3));
        for (int i = 2; i < lines.length; i++) {
            line(lines[i].strip(), reading);
        }
        return reading.decoded();
    }

    private static void line(String line, Reading reading) {
        int slash = line.indexOf('/');
        if (!line.startsWith("-") || slash < 0) {
            reading.rest(line);
            return;
        }
        String key = line.substring(1, slash);
        String value = line.substring(slash + 1);
        Matcher sector = SECTOR.matcher(value);
        if (key.equals("SCT") && sector.matches()) {
            reading.airport(Name.DEPARTURE, sector.group(1)).airport(Name.ARRIVAL, sector.group(2));
        }
        reading.item(key.toLowerCase(Locale.ROOT).replace(' ', '_'), value);
    }
}
