package io.skyspy.aviation.acars;

/**
 * What a label means.
 *
 * @param code two characters
 * @param direction {@code up}, {@code down} or {@code both}
 * @param meaning for people
 * @param subcategory finer than the category: position, oooi, eta, weather, atis, clearance, cpdlc, adsc, …
 */
public record Label(String code, String direction, String meaning, String subcategory) {

    /** One of oooi, position, weather, operational, system, cpdlc, freetext, maintenance: what clients know. */
    public String category() {
        return switch (subcategory) {
            case "position" -> "position";
            case "oooi" -> "oooi";
            case "weather", "atis" -> "weather";
            case "eta", "clearance", "dispatch", "loadsheet", "airline" -> "operational";
            case "cpdlc", "adsc", "emergency" -> "cpdlc";
            case "freetext", "printer" -> "freetext";
            case "performance", "maintenance" -> "maintenance";
            case "terminal" -> "operational";
            default -> "system";
        };
    }
}
