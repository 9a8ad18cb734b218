package io.skyspy.aviation.acars;

import java.util.regex.Pattern;

/** Airport codes by their form. */
final class Airports {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{2,3}");
    private static final Pattern ICAO = Pattern.compile("[A-Z][A-Z0-9]{3}");

    private Airports() {}

    /** Whether it looks like an ICAO or IATA code. */
    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** Whether it looks like an ICAO code. */
    static boolean isIcao(String text) {
        return ICAO.matcher(text).matches();
    }
}
