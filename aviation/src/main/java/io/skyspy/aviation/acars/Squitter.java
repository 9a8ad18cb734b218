package io.skyspy.aviation.acars;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Label SQ: a ground station says who it is. Version, network (A ARINC, S SITA), airport in both codes, number of the station; with version
 * 2 its position and the VDL frequency. Never about an aircraft.
 */
final class Squitter implements LabelDecoder {

    private static final Pattern HEAD = Pattern.compile("(?s)(?:V(\\d)A|0([012])X)([AS])(.*)");
    private static final Pattern STATION = Pattern.compile(
            "(?s).*?([A-Z]{3})([A-Z][A-Z0-9]{3})(\\d)(?:(\\d{4,5})([NS])(\\d{4,6})([EW])V(\\d{6})(?:/.*)?|\\D.*)?");

    @Override
    public Optional<Decoded> decode(AcarsText message) {
        String text = message.text().strip();
        Matcher head = HEAD.matcher(text);
        if (!head.matches()) {
            return Optional.empty();
        }
        Reading reading = new Reading("squitter", "ground_station_squitter", "Ground station squitter")
                .item("version", head.group(1) == null ? head.group(2) : head.group(1))
                .item("network", head.group(3).equals("A") ? "ARINC" : "SITA");
        Matcher station = STATION.matcher(text.startsWith("V") ? text.substring(4) : head.group(4));
        if (station.matches()) {
            reading.item("iata", station.group(1))
                    .item("icao", station.group(2))
                    .item("station", station.group(3));
            if (station.group(8) != null) {
                reading.item(
                        "vdl_frequency_mhz",
                        station.group(8).substring(0, 3) + "."
                                + station.group(8).substring(3));
                reading.position(Coordinates.of(
                        station.group(5).charAt(0),
                        pad(station.group(4), 4),
                        station.group(7).charAt(0),
                        pad(station.group(6), 5)));
            }
        }
        return Optional.of(reading.result());
    }

    private static String pad(String digits, int width) {
        return digits.length() < width ? "0".repeat(width - digits.length()) + digits : digits;
    }
}
