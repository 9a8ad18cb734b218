package io.skyspy.aviation.acars;

import io.skyspy.aviation.acars.Reading.Clock;
import io.skyspy.aviation.acars.Reading.Name;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Positions in columns set apart by commas, under labels 10, 12, 16, 20, 21, 22, 4J and others: {@code N 42.150,W121.187,39000,...},
 * {@code 000118,34986,0154, 184,N 35.975,W109.384}, {@code POSN 36.321W107.771, 115,...}, {@code N 361915W1074615,-------,...}.
 */
final class CommaPosition implements LabelDecoder {

    private static final Pattern BARE = Pattern.compile("[NS] ?[ \\d]{1,3}\\.\\d+");
    private static final Pattern BLOCK = Pattern.compile("(?:POS)?([NS][ \\d.]{5,7}[EW][ \\d.]{6,8})");

    @Override
    public Optional<Decoded> decode(AcarsText message) {
        String[] fields = message.text().strip().split(",", -1);
        Reading reading = new Reading("comma-position", "position_report", "Position report");
        Matcher block = BLOCK.matcher(fields[0]);
        if (fields.length >= 4 && BARE.matcher(fields[0]).matches()) {
            bare(fields, reading);
        } else if (fields.length >= 5 && Times.of(fields[0]).isPresent()) {
            timed(fields, reading);
        } else if (block.matches()) {
            reading.position(Coordinates.parse(block.group(1)));
            switch (message.label()) {
                case "12" -> label12(fields, reading);
                case "20" -> label20(fields, reading);
                case "21" -> label21(fields, reading);
                case "22" -> label22(fields, reading);
                default -> rest(fields, 1, reading);
            }
        }
        return reading.hasPosition() ? reading.decoded() : Optional.empty();
    }

    private static String field(String[] fields, int index) {
        return Arinc702Position.field(fields, index);
    }

    private static void rest(String[] fields, int from, Reading reading) {
        for (int i = from; i < fields.length; i++) {
            reading.rest(fields[i]);
        }
    }

    /** Position, altitude; then either one number, or time, a number, registration and estimated time of arrival. */
    private static void bare(String[] fields, Reading reading) {
        reading.position(Coordinates.parse(fields[0] + "," + fields[1])).altitudeFt(Numbers.whole(fields[2]));
        if (fields.length >= 7) {
            reading.time(Clock.REPORTED, Times.of(fields[3]))
                    .registration(fields[5])
                    .time(Clock.ETA, Times.of(fields[6]))
                    .rest(fields[4]);
            rest(fields, 7, reading);
        } else {
            rest(fields, 3, reading);
        }
    }

    /** Time, altitude, estimated time of arrival, a number, position in one or two columns. */
    private static void timed(String[] fields, Reading reading) {
        String position = fields.length > 5 ? fields[4] + "," + fields[5] : fields[4];
        reading.time(Clock.REPORTED, Times.of(fields[0]))
                .altitudeFt(Numbers.whole(fields[1]))
                .time(Clock.ETA, Times.of(fields[2]))
                .position(Coordinates.parse(position))
                .rest(fields[3]);
        rest(fields, 6, reading);
    }

    private static void label12(String[] fields, Reading reading) {
        Integer tens = Numbers.whole(field(fields, 3));
        reading.time(Clock.REPORTED, Times.of(field(fields, 2)))
                .altitudeFt(tens == null || tens > 6_000 ? null : Integer.valueOf(10 * tens))
                .temperatureC(Numbers.decimal(field(fields, 5)))
                .item("wind", field(fields, 6));
        for (int i = 7; i < fields.length; i++) {
            String value = field(fields, i);
            if (value.startsWith("FOB")) {
                reading.item("fuel_on_board", value.substring(3));
            } else if (value.startsWith("ETA")) {
                reading.time(Clock.ETA, Times.of(value.substring(3)));
            } else if (Airports.isIcao(value)) {
                reading.airport(reading.has(Name.DEPARTURE) ? Name.ARRIVAL : Name.DEPARTURE, value);
            } else {
                reading.rest(value);
            }
        }
    }

    /** Position, waypoint, time, level, next waypoint, its time, the one after, temperature. */
    private static void label20(String[] fields, Reading reading) {
        reading.time(Clock.REPORTED, Times.of(field(fields, 2))).flightLevel(Numbers.whole(field(fields, 3)));
        LocalTime next = Times.of(field(fields, 5)).orElse(null);
        reading.waypoint(Waypoint.named(field(fields, 1)))
                .waypoint(Waypoint.named(field(fields, 4)).at(next))
                .waypoint(Waypoint.named(field(fields, 6)));
        rest(fields, 7, reading);
    }

    /** Position, track, time, altitude, wind, a number, temperature, estimated time of arrival, airport. */
    private static void label21(String[] fields, Reading reading) {
        reading.item("track_deg", field(fields, 1))
                .time(Clock.REPORTED, Times.of(field(fields, 2)))
                .altitudeFt(Numbers.whole(field(fields, 3)))
                .item("wind", field(fields, 4))
                .temperatureC(Numbers.decimal(field(fields, 6)))
                .time(Clock.ETA, Times.of(field(fields, 7)))
                .airport(Name.ARRIVAL, field(fields, 8))
                .rest(field(fields, 5));
        rest(fields, 9, reading);
    }

    /** Position, seven dashes, time, altitude, two unknown, temperature after M or P, wind, track. */
    private static void label22(String[] fields, Reading reading) {
        reading.time(Clock.REPORTED, Times.of(field(fields, 2)))
                .altitudeFt(Numbers.whole(field(fields, 3)))
                .temperatureC(Numbers.temperature(field(fields, 6)))
                .item("wind", field(fields, 7))
                .item("track_deg", field(fields, 8));
        rest(fields, 9, reading);
    }
}
