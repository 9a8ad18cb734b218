package io.skyspy.aviation.acars;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Routes of ARINC 702: keys and values between colons (DA departure, AA arrival, CR company route, R runways, D, A, AP procedures, F the
 * way), points joined by one dot along an airway and by two where it goes direct. A point may have its coordinates after a comma.
 */
final class Arinc702Route {

    private static final Pattern RUNWAYS = Pattern.compile("(\\w{2,3})(?:\\((\\w{2,3})\\))?");
    private static final Pattern NAME_AND_RUNWAY = Pattern.compile("([^(]*)\\((\\w{2,3})\\)(.*)");

    private Arinc702Route() {}

    /** Reads a route; false when it is not in this form. */
    static boolean read(String text, Reading reading) {
        if (!text.startsWith(":")) {
            reading.name(Reading.Name.ROUTE, text);
            points(text).forEach(reading::waypoint);
            return !text.isBlank();
        }
        String[] parts = text.substring(1).split(":", -1);
        List<Waypoint> way = new ArrayList<>();
        List<Waypoint> besides = new ArrayList<>();
        for (int i = 0; i + 1 < parts.length; i += 2) {
            part(parts[i], parts[i + 1], way, besides, reading);
        }
        reading.name(Reading.Name.ROUTE, text.substring(1));
        (way.isEmpty() ? besides : way).forEach(reading::waypoint);
        return parts.length % 2 == 0;
    }

    private static void part(String key, String value, List<Waypoint> way, List<Waypoint> besides, Reading reading) {
        switch (key) {
            case "DA" -> reading.airport(Reading.Name.DEPARTURE, first(value));
            case "AA" -> {
                reading.airport(Reading.Name.ARRIVAL, first(value));
                besides.addAll(points(afterFirst(value)));
            }
            case "CR" -> companyRoute(value, besides, reading);
            case "R" -> runways(value, reading);
            case "D" -> reading.item("departure_procedure", value);
            case "A" -> reading.item("arrival_procedure", value);
            case "AP" -> approach(value, besides, reading);
            case "F" -> way.addAll(points(value));
            default -> reading.rest(key + ":" + value);
        }
    }

    private static void companyRoute(String value, List<Waypoint> besides, Reading reading) {
        Matcher runway = NAME_AND_RUNWAY.matcher(value);
        String route = value;
        if (runway.matches()) {
            reading.name(Reading.Name.ARRIVAL_RUNWAY, runway.group(2));
            route = runway.group(1) + runway.group(3);
        }
        reading.item("company_route", first(route));
        besides.addAll(points(afterFirst(route)));
    }

    private static void approach(String value, List<Waypoint> besides, Reading reading) {
        Matcher runway = NAME_AND_RUNWAY.matcher(value);
        if (runway.matches()) {
            reading.name(Reading.Name.ARRIVAL_RUNWAY, runway.group(2));
        }
        reading.item("approach", first(value));
        besides.addAll(points(afterFirst(value)));
    }

    private static void runways(String value, Reading reading) {
        Matcher runways = RUNWAYS.matcher(value);
        if (runways.matches()) {
            reading.name(Reading.Name.DEPARTURE_RUNWAY, runways.group(1));
            reading.name(Reading.Name.ARRIVAL_RUNWAY, runways.group(2));
        } else {
            reading.rest(value);
        }
    }

    private static String first(String value) {
        int dot = value.indexOf('.');
        return dot < 0 ? value : value.substring(0, dot);
    }

    private static String afterFirst(String value) {
        int dot = value.indexOf('.');
        return dot < 0 ? "" : value.substring(dot + 1);
    }

    /** The points and airways in their order. */
    static List<Waypoint> points(String text) {
        List<Waypoint> points = new ArrayList<>();
        for (String point : text.split("\\.", -1)) {
            if (!point.isBlank()) {
                points.add(waypoint(point.strip()));
            }
        }
        return points;
    }

    /** A point by name, by coordinates, or both. */
    static Waypoint waypoint(String text) {
        int comma = text.indexOf(',');
        String name = comma < 0 ? text : text.substring(0, comma);
        String coordinates = comma < 0 ? text : text.substring(comma + 1);
        return new Waypoint(name, Coordinates.parse(coordinates).orElse(null), null);
    }
}
