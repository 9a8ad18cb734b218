package io.skyspy.aviation.acars;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The route clearance of CPDLC messages. Crossing conditions that may follow the route are not read. */
final class CpdlcRoute {

    private static final String[] RUNWAY_SIDE = {"L", "R", "C", ""};

    private CpdlcRoute() {}

    /** A procedure by name, with its transition. */
    static String procedure(BitReader bits) {
        boolean hasTransition = bits.flag();
        bits.uint(2);
        String name = bits.text(1, 6);
        return hasTransition ? name + "." + bits.text(1, 5) : name;
    }

    /** The clearance for people, its parts also in the reading; empty when there is something in it that is not read. */
    static Optional<String> read(BitReader bits, CpdlcPlaces places, Reading reading) {
        boolean[] present = new boolean[10];
        for (int i = 0; i < present.length; i++) {
            present[i] = bits.flag();
        }
        List<String> parts = new ArrayList<>();
        if (present[0]) {
            String from = bits.text(4, 4);
            reading.airport(Reading.Name.DEPARTURE, from);
            parts.add(from);
        }
        if (present[1]) {
            String to = bits.text(4, 4);
            reading.airport(Reading.Name.ARRIVAL, to);
            parts.add(to);
        }
        if (present[2]) {
            reading.name(Reading.Name.DEPARTURE_RUNWAY, runway(bits));
        }
        if (present[3]) {
            parts.add(procedure(bits));
        }
        if (present[4]) {
            reading.name(Reading.Name.ARRIVAL_RUNWAY, runway(bits));
        }
        if (present[5]) {
            parts.add(procedure(bits));
        }
        if (present[6]) {
            parts.add(procedure(bits));
        }
        if (present[7]) {
            parts.add(bits.text(1, 5));
        }
        boolean understood = true;
        int points = present[8] ? bits.within(1, 128) : 0;
        for (int i = 0; i < points && !bits.isOverrun(); i++) {
            CpdlcPlaces.Place place = point(bits, places);
            reading.waypoint(place.waypoint());
            parts.add(place.text());
        }
        understood &= !present[9];
        String text = String.join(" ", parts);
        reading.name(Reading.Name.ROUTE, text);
        return understood && !bits.isOverrun() ? Optional.of(text) : Optional.empty();
    }

    private static CpdlcPlaces.Place point(BitReader bits, CpdlcPlaces places) {
        return switch (bits.uint(3)) {
            case 0 -> places.published();
            case 1 -> places.coordinates();
            case 2 -> twoBearings(places);
            case 3 -> places.bearingAndDistance();
            case 4 -> new CpdlcPlaces.Place(bits.text(1, 5), null);
            default -> track(bits, places);
        };
    }

    private static CpdlcPlaces.Place twoBearings(CpdlcPlaces places) {
        String first = bearing(places);
        return new CpdlcPlaces.Place(first + "/" + bearing(places), null);
    }

    private static String bearing(CpdlcPlaces places) {
        CpdlcPlaces.Place fix = places.published();
        return fix.text() + " " + places.degrees();
    }

    private static CpdlcPlaces.Place track(BitReader bits, CpdlcPlaces places) {
        String name = bits.text(3, 6);
        int points = bits.within(1, 128);
        for (int i = 0; i < points && !bits.isOverrun(); i++) {
            places.coordinates();
        }
        return new CpdlcPlaces.Place(name, null);
    }

    private static String runway(BitReader bits) {
        int direction = bits.within(1, 36);
        return String.format(Locale.ROOT, "%02d", direction) + RUNWAY_SIDE[bits.uint(2)];
    }
}
