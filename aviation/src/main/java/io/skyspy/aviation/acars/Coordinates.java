package io.skyspy.aviation.acars;

import io.skyspy.aviation.geo.Position;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Positions as messages write them. How many digits a number has tells what they are: for a latitude {@code DD}, {@code DDMM},
 * {@code DDMMm} (tenths of minutes) or {@code DDMMSS}, for a longitude one more; with a point {@code DD.ddd} or {@code DDMM.mm}. Blanks
 * stand for leading zeros. Minutes above 60 and seconds beyond 59 are no position; minutes
 * rounded up to 60 occur.
 */
final class Coordinates {

    private static final String NUMBER = "([ \\d]{1,3}[\\d. ]*)";
    private static final Pattern PAIR = Pattern.compile("([NS])" + NUMBER + "[,/ ]*([EW])" + NUMBER);
    private static final Pattern SIGNED = Pattern.compile("([+-]?) ?(\\d{1,3}\\.\\d+), ?([+-]?) ?(\\d{1,3}\\.\\d+)");

    private Coordinates() {}

    /** A pair with the hemisphere before each number, as {@code N43312W123174} or {@code N 35.975,W109.384}. */
    static Optional<Position> parse(String text) {
        Matcher pair = PAIR.matcher(text.strip());
        return pair.matches()
                ? of(pair.group(1).charAt(0), pair.group(2), pair.group(3).charAt(0), pair.group(4))
                : Optional.empty();
    }

    /** A pair in degrees with signs, as {@code +38.9603,-077.4595}; a blank may follow the sign. */
    static Optional<Position> signed(String text) {
        Matcher pair = SIGNED.matcher(text.strip());
        return pair.matches()
                ? degrees(
                        sign(pair.group(1)) * Double.parseDouble(pair.group(2)),
                        sign(pair.group(3)) * Double.parseDouble(pair.group(4)))
                : Optional.empty();
    }

    /** Two angles with their hemispheres. */
    static Optional<Position> of(char northSouth, String latitude, char eastWest, String longitude) {
        OptionalDouble north = angle(isPaddedLikeLongitude(latitude, longitude) ? latitude.substring(1) : latitude, 2);
        OptionalDouble east = angle(longitude, 3);
        if (north.isEmpty() || east.isEmpty()) {
            return Optional.empty();
        }
        return degrees(
                northSouth == 'S' ? -north.getAsDouble() : north.getAsDouble(),
                eastWest == 'W' ? -east.getAsDouble() : east.getAsDouble());
    }

    /** A position when the two numbers are one. */
    static Optional<Position> degrees(double latitudeDeg, double longitudeDeg) {
        return Position.isValid(latitudeDeg, longitudeDeg)
                ? Optional.of(new Position(latitudeDeg, longitudeDeg))
                : Optional.empty();
    }

    /** Some write a latitude with three digits of degrees: N036339W106577. */
    private static boolean isPaddedLikeLongitude(String latitude, String longitude) {
        return latitude.length() == 6
                && longitude.length() == 6
                && latitude.charAt(0) == '0'
                && !latitude.contains(".");
    }

    private static OptionalDouble angle(String written, int degreeDigits) {
        String trimmed = written.stripTrailing();
        boolean blankTooMany =
                trimmed.length() > degreeDigits + 4 && trimmed.charAt(0) == ' ' && !trimmed.contains(".");
        String digits = (blankTooMany ? trimmed.substring(1) : trimmed).replace(' ', '0');
        int point = digits.indexOf('.');
        if (digits.isEmpty() || (point >= 0 && digits.indexOf('.', point + 1) >= 0)) {
            return OptionalDouble.empty();
        }
        if (point >= 0 && point < degreeDigits + 2) {
            return OptionalDouble.of(Double.parseDouble(digits));
        }
        String whole = point < 0 ? digits : digits.substring(0, point);
        double minutes = number(whole, degreeDigits, degreeDigits + 2);
        double below = point < 0 ? 0 : Double.parseDouble("0" + digits.substring(point));
        double seconds = 0;
        switch (whole.length() - degreeDigits) {
            case 0, 2 -> minutes += below;
            case 3 -> minutes += number(whole, degreeDigits + 2, degreeDigits + 3) / 10;
            case 4 -> seconds = number(whole, degreeDigits + 2, degreeDigits + 4) + below;
            default -> minutes = Double.NaN;
        }
        return minutes <= 60 && seconds < 60
                ? OptionalDouble.of(number(whole, 0, degreeDigits) + minutes / 60 + seconds / 3_600)
                : OptionalDouble.empty();
    }

    private static double number(String digits, int from, int to) {
        return from >= digits.length() ? 0 : Double.parseDouble(digits.substring(from, Math.min(to, digits.length())));
    }

    private static int sign(String text) {
        return text.equals("-") ? -1 : 1;
    }
}
