package io.skyspy.aviation.acars;

import io.skyspy.aviation.acars.Reading.Clock;
import io.skyspy.aviation.acars.Reading.Name;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Label 15: business aviation positions {@code (2N38448W 77216--- 28 20  7(Z} with wind, level and temperature in columns of three, a
 * take-off form, and {@code FST01} flight status.
 */
final class Label15 implements LabelDecoder {

    private static final Pattern POSITION = Pattern.compile("(?s)\\(2([NS][ \\d]{5}[EW][ \\d]{6})(.*?)\\(Z\\s*");
    private static final Pattern COLUMNS = Pattern.compile("(.{3})(.{3})([ \\d-]{3})([ \\d-]{3})");
    private static final Pattern OFF = Pattern.compile("OFF(\\d{6}|-{6})(\\d{4})(.*)");
    private static final Pattern STATUS =
            Pattern.compile("(?s)FST01([A-Z][A-Z0-9]{3})([A-Z][A-Z0-9]{3})([NS])(\\d{6})([EW])(\\d{7})(\\d{3})(.*)");
    private static final double DEGREES_PER_LSB = 1e-4;

    @Override
    public Optional<Decoded> decode(AcarsText message) {
        Matcher position = POSITION.matcher(message.text());
        if (position.matches()) {
            return position(position.group(1), position.group(2));
        }
        Matcher status = STATUS.matcher(message.text());
        return status.matches() ? status(status) : Optional.empty();
    }

    private static Optional<Decoded> position(String where, String rest) {
        Reading reading =
                new Reading("label-15", "position_report", "Position report").position(Coordinates.parse(where));
        Matcher off = OFF.matcher(rest);
        Matcher columns = COLUMNS.matcher(rest);
        if (off.matches()) {
            reading.kind("oooi_off", "Takeoff report").time(Clock.OFF, Times.of(off.group(2)));
            reading.item("date", off.group(1)).rest(off.group(3));
        } else if (columns.matches()) {
            reading.item("wind_direction_deg", columns.group(1)).item("wind_speed_kt", columns.group(2));
            reading.flightLevel(Numbers.whole(columns.group(3))).temperatureC(Numbers.decimal(columns.group(4)));
        } else {
            reading.rest(rest);
        }
        return reading.hasPosition() ? reading.decoded() : Optional.empty();
    }

    private static Optional<Decoded> status(Matcher status) {
        int north = status.group(3).equals("S") ? -1 : 1;
        int east = status.group(5).equals("W") ? -1 : 1;
        return new Reading("label-15", "position_report", "Position report")
                .airport(Name.DEPARTURE, status.group(1))
                .airport(Name.ARRIVAL, status.group(2))
                .position(Coordinates.degrees(
                        north * Integer.parseInt(status.group(4)) * DEGREES_PER_LSB,
                        east * Integer.parseInt(status.group(6)) * DEGREES_PER_LSB))
                .flightLevel(Numbers.whole(status.group(7)))
                .rest(status.group(8))
                .decoded();
    }
}
