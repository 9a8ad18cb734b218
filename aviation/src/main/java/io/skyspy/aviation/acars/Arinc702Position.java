package io.skyspy.aviation.acars;

import io.skyspy.aviation.geo.Position;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The position element of ARINC 702: where; the waypoint passed, when, at which level; the next with its time, the one after; temperature,
 * wind, fuel. In a short form the time comes straight after the position.
 */
final class Arinc702Position {

    private Arinc702Position() {}

    static void read(String text, Reading reading) {
        String[] fields = text.split(",", -1);
        Optional<Position> position = Coordinates.parse(fields[0]);
        if (position.isEmpty()) {
            reading.rest(text);
            return;
        }
        reading.position(position);
        boolean isShort = fields.length > 1 && Times.of(fields[1]).isPresent();
        if (isShort) {
            reading.time(Reading.Clock.REPORTED, Times.of(fields[1]));
            reading.flightLevel(Numbers.whole(field(fields, 2)));
            waypoint(field(fields, 3), field(fields, 4), reading);
            waypoint(field(fields, 5), "", reading);
            reading.temperatureC(Numbers.temperature(field(fields, 6)));
            wind(field(fields, 7), reading);
            rest(fields, 8, reading);
        } else {
            waypoint(field(fields, 1), field(fields, 2), reading);
            reading.flightLevel(Numbers.whole(field(fields, 3)));
            waypoint(field(fields, 4), field(fields, 5), reading);
            waypoint(field(fields, 6), "", reading);
            reading.temperatureC(Numbers.temperature(field(fields, 7)));
            wind(field(fields, 8), reading);
            reading.item("fuel", field(fields, 9));
            rest(fields, 10, reading);
        }
    }

    private static void rest(String[] fields, int from, Reading reading) {
        for (int i = from; i < fields.length; i++) {
            reading.rest(fields[i]);
        }
    }

    static String field(String[] fields, int index) {
        return index < fields.length ? fields[index].strip() : "";
    }

    private static void waypoint(String name, String time, Reading reading) {
        if (!name.isEmpty()) {
            reading.waypoint(Arinc702Route.waypoint(name).at(waypointTime(time)));
        }
    }

    /** HHMMSS, or day, hour and minute where those are no time of day. */
    private static @Nullable LocalTime waypointTime(String text) {
        return Times.of(text)
                .or(() -> text.length() == 6 ? Times.of(text.substring(2)) : Optional.empty())
                .orElse(null);
    }

    /** Three digits of direction, then speed in knots. */
    static void wind(String text, Reading reading) {
        if (text.length() >= 4 && text.length() <= 6 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            reading.wind(new WindAloft(
                    null,
                    null,
                    null,
                    Integer.parseInt(text.substring(0, 3)),
                    Integer.parseInt(text.substring(3)),
                    null));
        } else {
            reading.rest(text);
        }
    }
}
