package io.skyspy.aviation.acars;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Forecast winds of ARINC 702: a level, then for each point its name, wind, and perhaps level and temperature. */
final class Arinc702Winds {

    private static final Pattern POINT =
            Pattern.compile("([^,]*),(\\d{3})(\\d{2,3})(?:,(?:\\d{2,3})?([MP]?\\d{1,2})?)?");
    private static final int MOST_FLIGHT_LEVEL = 600;

    private Arinc702Winds() {}

    static void read(String value, Reading reading) {
        int comma = value.indexOf(',');
        Integer level = Numbers.whole(comma < 0 ? value : value.substring(0, comma));
        if (comma < 0 || level == null || level < 0 || level > MOST_FLIGHT_LEVEL) {
            reading.rest("WD" + value);
            return;
        }
        for (String point : value.substring(comma + 1).split("\\.", -1)) {
            point(point, level * 100, reading);
        }
    }

    private static void point(String text, int altitudeFt, Reading reading) {
        Matcher point = POINT.matcher(text);
        if (!point.matches()) {
            reading.rest(text);
            return;
        }
        Waypoint waypoint = Arinc702Route.waypoint(point.group(1));
        reading.wind(new WindAloft(
                waypoint.name(),
                waypoint.position(),
                altitudeFt,
                Integer.parseInt(point.group(2)),
                Integer.parseInt(point.group(3)),
                temperature(point.group(4))));
    }

    private static @Nullable Double temperature(@Nullable String text) {
        return text == null || text.isEmpty() ? null : Numbers.temperature(text);
    }
}
