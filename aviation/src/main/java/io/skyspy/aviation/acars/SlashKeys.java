package io.skyspy.aviation.acars;

import io.skyspy.aviation.acars.Reading.Clock;
import io.skyspy.aviation.acars.Reading.Name;
import io.skyspy.aviation.geo.Position;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values after keys, set apart by slashes or line ends: {@code /ALT 12932/SAT -057}. What is known under its key goes into the reading, the
 * rest stays unread.
 */
final class SlashKeys {

    private SlashKeys() {}

    /** The keys and values of a text; pieces without a blank are keys without value. */
    static void read(String text, Reading reading) {
        Optional<Position> none = Optional.empty();
        String latitude = "";
        for (String piece : text.split("[/\\r\\n]+", 0)) {
            String stripped = piece.strip();
            int blank = stripped.indexOf(' ');
            String key = blank < 0 ? stripped : stripped.substring(0, blank);
            String value = blank < 0 ? "" : stripped.substring(blank + 1).strip();
            if (key.equals("LAT")) {
                latitude = value;
            } else if (key.equals("LON")) {
                reading.position(latitude.isEmpty() ? none : Coordinates.parse(latitude + "," + value));
            } else if (!take(key, value, reading)) {
                reading.rest(stripped);
            }
        }
    }

    private static boolean take(String key, String value, Reading reading) {
        switch (key) {
            case "DEP" -> reading.airport(Name.DEPARTURE, value);
            case "DES", "DEST", "DST", "AD" -> reading.airport(Name.ARRIVAL, value);
            case "ETA" -> reading.time(Clock.ETA, Times.beforeThePoint(value));
            case "UTC", "TIM" -> reading.time(Clock.REPORTED, Times.of(value));
            case "ALT" -> reading.altitudeFt(Numbers.whole(value));
            case "FL" -> reading.flightLevel(Numbers.whole(value));
            case "FN" -> reading.name(Name.FLIGHT, value);
            case "SAT" -> reading.temperatureC(Numbers.decimal(value));
            case "TAT" -> reading.item("total_air_temperature_c", value);
            case "HDG" -> reading.headingDeg(Numbers.whole(value));
            case "MCH", "CRZ" -> reading.mach(thousandths(value));
            case "TAS" -> reading.item("true_airspeed_kt", value);
            case "FOB", "FB" -> reading.item("fuel_on_board", value);
            case "NWYP" -> {
                if (!value.isEmpty()) {
                    reading.waypoint(Waypoint.named(value));
                }
            }
            case "POS", "LLD", "LOC" ->
                reading.position(Coordinates.parse(value).or(() -> Coordinates.signed(value)));
            case "DAT", "DAY" -> reading.item("date", value);
            case "WND" -> wind(value, reading);
            case "RWY" -> reading.name(Name.ARRIVAL_RUNWAY, value);
            case "" -> {
                return true;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Double thousandths(String value) {
        Double number = Numbers.decimal(value);
        return number == null || number < 10 ? number : Double.valueOf(number / 1_000);
    }

    private static void wind(String value, Reading reading) {
        Integer wind = Numbers.whole(value);
        if (wind != null && value.length() == 6) {
            reading.wind(new WindAloft(null, null, null, wind / 1_000, wind % 1_000, null));
        }
    }
}
